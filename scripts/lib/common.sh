# What the scripts for Kubernetes share. Sourced by them, not run.
# shellcheck shell=bash
# Of its caller: namespace and release
# shellcheck disable=SC2154

say() { printf '%s\n' "$*"; }
die() { say "$*" >&2; exit 1; }

kube() { kubectl --namespace "$namespace" "$@"; }
of_release() { printf 'app.kubernetes.io/instance=%s' "$release"; }

need() { # need TOOL…
  local tool
  for tool in "$@"; do command -v "$tool" >/dev/null || die "$tool not found: install it and have it in the PATH."; done
}

need_cluster() {
  need kubectl helm
  local words
  words=$(kubectl version 2>&1) || die "No cluster answers in context '$(kubectl config current-context 2>/dev/null || say none)': start one
(scripts/setup-minikube.sh), or choose another context (kubectl config get-contexts, kubectl config use-context NAME).
${words##*$'\n'}"
}

# without_credentials URL: the address without the name, password or token that may stand in it
without_credentials() { sed -E 's|^([a-zA-Z0-9+.-]+://)[^/]*@|\1|; s|[?#].*||' <<<"$1"; }

# with_second_compiler: the flags of an image (stdin, one a line), where an AOT cache leaves room in 256 MiB for the second compiler:
# for twice the code, and 6 MiB at most for its work on one method. A larger method stays with the first compiler. Spaces, for a comma
# parts the flags of an image
with_second_compiler() {
  sed 's/^-XX:TieredStopAtLevel=1$/-XX:CompileCommand=quiet\n-XX:CompileCommand=MemLimit *.* 6M~stop/; s/^\(-XX:ReservedCodeCacheSize\)=.*/\1=48m/'
}

# revision_with STATUS: the newest revision of the release that has it, or nothing
revision_with() {
  { helm history "$release" --namespace "$namespace" --output yaml 2>/dev/null || :; } \
    | awk -v status="$1" '$1 == "revision:" {revision = $2} $1 == "status:" && $2 == status {last = revision} END {if (last) print last}'
}

# within SECONDS COMMAND…: ends it when it takes longer; not every system has timeout(1)
within() {
  local seconds=$1 status=0
  shift
  "$@" <&0 & # else it would read from /dev/null
  local pid=$!
  (
    for _ in $(seq "$((seconds * 5))"); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.2; done
    kill "$pid" 2>/dev/null
  ) &
  wait "$pid" || status=$?
  return "$status"
}
