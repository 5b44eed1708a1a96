#!/usr/bin/env bash
# Puts the CRDs of the chart's optional integrations into a test cluster, lets its API server judge what the chart renders for them,
# and takes them out again. Nothing is installed. Ends with status 0 only if every check passed.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: e2e/crds.sh [--namespace NAMESPACE] [--node-ports TODO,CHAT] [--help]

  --namespace   made for this and deleted again (todo-chatbot-crds)
  --node-ports  two that are free (30690,30691)

Needs kubectl and helm for a cluster that may be changed, jq, and Go, which downloads the CRDs with their modules.
TEXT
}

namespace=todo-chatbot-crds node_ports=30690,30691
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --node-ports) node_ports=${2:?--node-ports needs two ports}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
done
cd "$(dirname "$0")/.."
values=helm/src/test/resources/values
work=$(mktemp -d)
failed=0

# Removed at the end: a CRD that was there before is somebody's. Not waited for: of one that was just made the API server cannot
# list the instances yet, and tries again minutes later
own=()
clean_up() {
  local status=$?
  trap - EXIT
  kubectl delete namespace "$namespace" --ignore-not-found --wait=false >/dev/null || :
  [ ${#own[@]} = 0 ] || kubectl delete crd "${own[@]}" --ignore-not-found --wait=false >/dev/null || :
  rm -rf "$work"
  exit "$status"
}
trap clean_up EXIT

check() { # check SENTENCE COMMAND...
  local sentence=$1; shift
  if "$@" >"$work/output" 2>&1; then
    printf 'ok      %s\n' "$sentence"
  else
    failed=$((failed + 1)); printf 'FAILED  %s\n' "$sentence"; tail -n 20 "$work/output"
  fi
}

files_of() { # files_of MODULE@VERSION FOLDER KIND...: the CRDs' files in the module
  local module=$1 folder=$2 directory kind; shift 2
  directory=$(cd "$work" && GOFLAGS=-mod=mod go mod download -json "$module" | jq -er .Dir)
  for kind in "$@"; do ls "$directory/$folder/"*"_$kind.yaml"; done
}

add() { # add FILE...: the CRDs in them, and waits until they are served
  local file name
  for file in "$@"; do
    for name in $(kubectl create --dry-run=client --output name --filename "$file"); do
      kubectl get "$name" >/dev/null 2>&1 || own+=("${name#*/}")
    done
    kubectl apply --server-side --filename "$file" >/dev/null
    # Right after its creation it has no conditions, which kubectl wait takes for an error
    # shellcheck disable=SC2016
    timeout 180 bash -c 'until kubectl wait --for=condition=Established --timeout=10s --filename "$1" >/dev/null 2>&1; do sleep 0.5; done' - "$file"
  done
}

rendered() { # rendered OPTION...: by Helm with what this cluster knows
  helm install todo-chatbot helm/todo-chatbot --namespace "$namespace" --dry-run=server --output json \
    --set "global.apps.todo.nodePort=${node_ports%,*},global.apps.chat.nodePort=${node_ports#*,}" "$@" | jq -er .manifest
}

accepted() { # accepted OPTION...: by the API server, no field unknown to it and without any warning
  rendered "$@" >"$work/manifest" || return 1
  kubectl apply --namespace "$namespace" --dry-run=server --validate=strict --filename "$work/manifest" >"$work/answer" 2>&1 ||
    { cat "$work/answer"; return 1; }
  ! grep Warning "$work/answer"
}

refused() { # refused WORDS OPTION...
  local words=$1; shift
  if rendered "$@"; then return 1; fi 2>&1 | grep -F "$words"
}

kubectl create namespace "$namespace" >/dev/null
kubectl label namespace "$namespace" pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/warn=restricted >/dev/null

if kubectl get crd agents.kagent.dev >/dev/null 2>&1; then
  echo "skipped what happens without kagent: this cluster has it"
else
  check "without kagent in the cluster, its value is refused with a sentence" \
    refused "kagent.enabled: this cluster does not know kagent.dev/v1alpha2/RemoteMCPServer" --values "$values/kagent.yaml"
fi
add e2e/crds/kagent.yaml
check "kagent (the fields of its v1alpha2): RemoteMCPServer and Agent" accepted --values "$values/kagent.yaml"

if ! command -v go >/dev/null; then
  echo "SKIPPED: no Go here, which downloads the CRDs of the Prometheus operator, Gateway API and CloudNativePG"
else
  mapfile -t files < <(files_of github.com/prometheus-operator/prometheus-operator@v0.85.0 example/prometheus-operator-crd servicemonitors prometheusrules)
  add "${files[@]}"
  check "Prometheus operator 0.85.0: ServiceMonitor and PrometheusRule" accepted --values "$values/watched.yaml"
  mapfile -t files < <(files_of sigs.k8s.io/gateway-api@v1.4.0 config/crd/standard gateways httproutes)
  add "${files[@]}"
  check "Gateway API 1.4.0: HTTPRoute" accepted --values "$values/gateway.yaml"
  mapfile -t files < <(files_of github.com/cloudnative-pg/cloudnative-pg@v1.28.0 config/crd/bases clusters scheduledbackups)
  add "${files[@]}"
  check "CloudNativePG 1.28.0: Cluster" accepted --set global.database.mode=cnpg
fi
[ "$failed" = 0 ]
