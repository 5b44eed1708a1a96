#!/usr/bin/env bash
# Proves that a release works: its workloads are ready, each process answers, both apps answer at the address that people use.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/verify-deployment.sh [--namespace NAME] [--release NAME] [--host HOST] [--todo URL] [--chat URL]
                                    [--timeout TIME] [--sign-up] [--help]

  --namespace NAME  where the release is (todo-chatbot)
  --release NAME    its name (todo-chatbot)
  --host HOST       a node's address as this machine reaches it; otherwise the nodes' own are tried
  --todo URL, --chat URL   whole addresses, where a tunnel or proxy leads to the apps
  --timeout TIME    how long to wait for each workload (2m)
  --sign-up         also register somebody, add a task, and delete the account again

Ends with status 0 if everything answered.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/reasons.sh
. scripts/lib/addresses.sh

# Read by addresses.sh
# shellcheck disable=SC2034
namespace=todo-chatbot release=todo-chatbot host='' todo='' chat='' timeout=2m sign_up=''
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --host) host=${2:?--host needs an address}; shift 2 ;;
    --todo | --chat) printf -v "${1#--}" '%s' "${2:?$1 needs a URL}"; shift 2 ;;
    --timeout) timeout=${2:?--timeout needs a time, for example 5m}; shift 2 ;;
    --sign-up) sign_up=yes; shift ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

need curl
need_cluster
revision=$(revision_with deployed)
[ -n "$revision" ] || die "No release $release is deployed in namespace $namespace: scripts/deploy.sh, or look where it is: helm list --all-namespaces"
folder=$(mktemp -d)
trap 'rm -rf "$folder"; stop_forwarding' EXIT
failed=0

check() { # check SENTENCE COMMAND…
  local sentence=$1
  shift
  if "$@" >"$folder/words" 2>&1; then
    printf 'ok      %s%s\n' "$sentence" "$(sed -n '1s/^/: /p' "$folder/words")"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$sentence"
    tail -n 12 "$folder/words" | sed 's/^/        /'
  fi
}

ask() { curl -fsS --max-time 10 "$@"; }

workload_is_ready() { kube rollout status "$1" --timeout "$timeout" >"$folder/rollout" 2>&1 || { cat "$folder/rollout"; reasons; return 1; }; }

process_answers() { # process_answers DEPLOYMENT: says its version
  forward "$1" http || return
  ask "http://127.0.0.1:$forwarded/ready" >/dev/null || return
  ask "http://127.0.0.1:$forwarded/version" || return
  stop_forwarding
}

app_answers() { # app_answers APP: at its real address, with its page and what the page asks first
  find_address "$1" || return
  { ask "$address/" && ask "$address/config.json" && ask "$address/session"; } >/dev/null || return
  say "$address"
}

helm_test() { helm test "$release" --namespace "$namespace" --logs >"$folder/test" 2>&1 || { cat "$folder/test"; return 1; }; }

somebody_signs_up() {
  find_address todo || return
  local who='"email": "verify-'$RANDOM$RANDOM'@example.com", "password": "a correct horse battery"'
  as_somebody /session/registration --data "{$who, \"timeZone\": \"UTC\"}" || return
  as_somebody /api/v1/tasks/quick -H "Idempotency-Key: verify-$RANDOM$RANDOM" --data '{"text": "Verify the deployment today"}' || return
  as_somebody /api/v1/me --request DELETE --data '{"password": "a correct horse battery"}'
}
as_somebody() { # as_somebody PATH CURL_OPTIONS…
  local path=$1
  shift
  ask --output /dev/null --cookie "$folder/cookies" --cookie-jar "$folder/cookies" -H "Origin: $address" \
    -H 'Content-Type: application/json' "$@" "$address$path"
}

for workload in $(kube get statefulsets,deployments --selector "$(of_release)" --output name); do
  check "${workload#*/} is ready" workload_is_ready "$workload"
done
for deployment in $(kube get deployments --selector "$(of_release)" --output jsonpath='{.items[?(@.spec.replicas>0)].metadata.name}'); do
  check "${deployment#"$release-"} answers" process_answers "deployment/$deployment"
done
check "the tasks answer at their address" app_answers todo
check "the assistant answers at its address" app_answers chat
check "helm test passes" helm_test
[ -z "$sign_up" ] || check "somebody registers, adds a task and leaves" somebody_signs_up

if [ "$failed" = 0 ]; then
  say "Release $release, revision $revision: all is well."
else
  die "$failed of the above failed. Why: scripts/diagnose.sh --namespace $namespace --release $release"
fi
