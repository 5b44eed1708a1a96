#!/usr/bin/env bash
# How long from the start of a container's Java until /ready answers 200, and in parentheses the CPU seconds spent on it: each
# image, with and without its AOT cache, on two CPUs and on half of one. Run on the node: it asks the pods by their addresses.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/startup.sh --tag TAG [--registry HOST] [--namespace NAME] [--runs N] [--help] [-- HELM_OPTIONS]

  --tag TAG         of images that scripts/build-images.sh pushed
  --registry HOST   where they are (localhost:5000)
  --namespace NAME  made, and deleted afterwards (startup-benchmark)
  --runs N          of each (3)
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

registry=localhost:5000 tag='' namespace=startup-benchmark runs=3
while [ $# -gt 0 ]; do
  case $1 in
    --registry) registry=${2:?--registry needs a host}; shift 2 ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --runs) runs=${2:?--runs needs a number}; shift 2 ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
[ -n "$tag" ] || { usage >&2; die "Which images? Name their --tag."; }
need kubectl helm jq curl

kubectl create namespace "$namespace" >/dev/null
trap 'kubectl delete namespace "$namespace" --wait=false >/dev/null' EXIT
kubectl label namespace "$namespace" pod-security.kubernetes.io/enforce=restricted >/dev/null
# The workloads have no pods: their templates are what is started here, with another CPU limit
helm install todo-chatbot helm/todo-chatbot --namespace "$namespace" --values helm/todo-chatbot/values-database-only.yaml \
  --set "global.image.registry=$registry" --set-string "global.image.tag=$tag" --wait --timeout 3m "$@" >/dev/null

pod() { # pod WORKLOAD CPU CACHE: the template as a pod of its own, without the labels that Services look for
  kube get deployment "todo-chatbot-$1" --output json | jq --arg cpu "$2" --arg mode "-XX:AOTMode=$3" '
    {apiVersion: "v1", kind: "Pod", metadata: {name: "startup"}, spec: .spec.template.spec}
    | .spec.restartPolicy = "Never"
    | .spec.containers[0] |= (.resources.limits.cpu = $cpu | .resources.requests.cpu = "10m"
        | .env += [{name: "JDK_JAVA_OPTIONS", value: $mode}])'
}
seconds_to_ready() { # seconds_to_ready WORKLOAD CPU CACHE
  local address port ready deadline=$((SECONDS + 180))
  pod "$@" | kube apply --filename - >/dev/null
  until address=$(kube get pod startup --output jsonpath='{.status.podIP}') && [ -n "$address" ]; do sleep 0.1; done
  port=$(kube get pod startup --output jsonpath='{.spec.containers[0].ports[?(@.name=="http")].containerPort}')
  until curl -fs --max-time 2 -o /dev/null "http://$address:$port/ready"; do
    [ $SECONDS -lt $deadline ] || { kube logs startup >&2; die "$* did not get ready."; }
    sleep 0.02
  done
  ready=$(date +%s.%N)
  curl -fsS "http://$address:9000/metrics" | awk -v ready="$ready" '
    /^process_start_time_seconds/ {start = $NF} /^process_cpu_time_ns_total/ {cpu = $NF / 1e9} END {printf "%.1f (%.1f)", ready - start, cpu}'
  kube delete pod startup --grace-period=1 >/dev/null
}

# Not counted: the first start makes the schema, and pulls the image
for workload in todo-service chatbot-service todo; do seconds_to_ready "$workload" 2 on >/dev/null; done
printf '| image | CPU | with the cache, s | without, s |\n|---|---|---|---|\n'
for cpu in 2 500m; do
  for workload in todo-service chatbot-service todo; do
    with='' without=''
    for _ in $(seq "$runs"); do
      with+="${with:+, }$(seconds_to_ready "$workload" "$cpu" on)"
      without+="${without:+, }$(seconds_to_ready "$workload" "$cpu" off)"
    done
    printf '| %s | %s | %s | %s |\n' "${workload/%todo/web-frontend}" "$cpu" "$with" "$without"
  done
done
