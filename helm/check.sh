#!/usr/bin/env bash
# Looks at what the chart renders with each of its values files: helm lint, kubeconform with the cluster's own schemas, kube-score and
# checkov. Nothing may be found but what check-exceptions.txt names with its reason, and nothing may be named there in vain.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: helm/check.sh [--help]

Needs helm, kubeconform, kube-score, jq and kubectl with a cluster, whose schemas are asked for; nothing is installed there.
checkov is taken from the PATH, or else installed below helm/target with python3.
TEXT
}
die() { printf '%s\n' "$*" >&2; exit 1; }

case ${1:-} in
  '') ;;
  --help) usage; exit ;;
  *) usage >&2; die "Unknown option: $1" ;;
esac

cd "$(dirname "$0")"
for tool in helm kubeconform kube-score jq kubectl; do command -v "$tool" >/dev/null || die "$tool not found: install it and have it in the PATH."; done
if ! command -v checkov >/dev/null; then
  [ -x target/checkov/bin/checkov ] || { python3 -m venv target/checkov && target/checkov/bin/pip install --quiet checkov==3.3.30; } \
    || die "checkov could not be installed: pip install checkov, and have it in the PATH."
  PATH=$PWD/target/checkov/bin:$PATH
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/schemas" "$folder/manifests"

# One file for each kind, as kubeconform looks for it, over the definitions of the API server; strict: what is not named is refused
make_schemas() {
  kubectl get --raw /openapi/v2 >"$folder/openapi" || die "No cluster answers: start one (minikube start), or choose another context."
  jq '{definitions: (.definitions
      | walk(if type == "object" and (.properties | type) == "object" then .additionalProperties //= false else . end)
      | .["io.k8s.apimachinery.pkg.util.intstr.IntOrString"] = {type: ["string", "integer"]}
      | .["io.k8s.apimachinery.pkg.api.resource.Quantity"] = {type: ["string", "number"]})}' "$folder/openapi" >"$folder/schemas/definitions.json"
  local file schema
  jq -r '.definitions | to_entries[] | .key as $definition | .value["x-kubernetes-group-version-kind"] // [] | .[]
      | [([.kind, (.group | split(".")[0] // empty | select(. != "")), .version] | join("-") | ascii_downcase),
         ({"$ref": "definitions.json#/definitions/\($definition)"} | tojson)] | @tsv' "$folder/openapi" \
    | while IFS=$'\t' read -r file schema; do printf '%s\n' "$schema" >"$folder/schemas/$file.json"; done
}

# Of custom resources the cluster has no schema; e2e/ applies them to their own definitions
check_kinds() {
  kubeconform -strict -summary -schema-location "$folder/schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json" \
    -skip Cluster,ScheduledBackup,ServiceMonitor,PrometheusRule,HTTPRoute,RemoteMCPServer,Agent "$folder/manifests"
}

# Findings as lines, whatever the tools' exit status makes of them; no answer is a failure: tool, check, file:kind/name, what it says
scores() { # scores FILE
  { kube-score score --output-format json "$1" || :; } | jq -nr --arg file "$(basename "$1")" 'input | .[]
    | (.object_name | split("/") | "\($file):\(.[0])/\(last)") as $object | .checks[]
    | select(.skipped | not) | select(.grade < 10) | .check.id as $check | .comments[] | ["kube-score", $check, $object, "\(.path): \(.summary)"] | @tsv'
}
policies() {
  { checkov --directory "$folder/manifests" --framework kubernetes --quiet --skip-download --output json || :; } \
    | jq -nr '[input] | flatten[] | .results.failed_checks // [] | .[]
      | (.file_path | split("/") | last) as $file | (.resource | split(".") | "\($file):\(.[0])/\(.[2:] | join("."))") as $object
      | ["checkov", .check_id, $object, .check_name] | @tsv'
}

make_schemas
for values in todo-chatbot/values*.yaml src/test/resources/values/*.yaml; do
  manifests=$folder/manifests/$(basename "$values")
  helm lint --strict --quiet todo-chatbot --values "$values" --values src/test/resources/values/own-secrets.yaml
  # The operator's Secrets, so that nothing depends on what the cluster has
  helm template todo-chatbot todo-chatbot --values "$values" --values src/test/resources/values/own-secrets.yaml >"$manifests"
  scores "$manifests" >>"$folder/findings"
done
check_kinds
policies >>"$folder/findings"

awk -F '\t' '
  FILENAME == ARGV[1] { if ($0 !~ /^(#|$)/) { split($0, word, / +/); n++; tool[n] = word[1]; check[n] = word[2]; object[n] = word[3] "$"; line[n] = $0 }; next }
  { excepted = 0
    for (i = 1; i <= n; i++) if ($1 == tool[i] && $2 == check[i] && $3 ~ object[i]) { excepted = 1; used[i]++ }
    if (!excepted) { print "FOUND " $0; found++ } }
  END {
    for (i = 1; i <= n; i++) if (!used[i]) { print "NAMED IN VAIN " line[i]; found++ }
    printf "kube-score and checkov: %d findings beside %d exceptions\n", found, n
    exit found > 0
  }' check-exceptions.txt <(sort -u "$folder/findings")
