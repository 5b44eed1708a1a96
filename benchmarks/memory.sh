#!/usr/bin/env bash
# How much memory each container takes while many different people use it: at rest, then at most. Run on the node: it asks
# the pods by their addresses.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/memory.sh --tag TAG [--registry HOST] [--namespace NAME] [--people N] [--together N] [--help] [-- HELM_OPTIONS]

  --tag TAG         of images that scripts/build-images.sh pushed
  --registry HOST   where they are (localhost:5000)
  --namespace NAME  made, and deleted afterwards (memory-benchmark)
  --people N        each registers, changes tasks and talks to the assistant: 19 requests (2000)
  --together N      at once (8)
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

registry=localhost:5000 tag='' namespace=memory-benchmark people=2000 together=8
while [ $# -gt 0 ]; do
  case $1 in
    --registry) registry=${2:?--registry needs a host}; shift 2 ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --people) people=${2:?--people needs a number}; shift 2 ;;
    --together) together=${2:?--together needs a number}; shift 2 ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
[ -n "$tag" ] || { usage >&2; die "Which images? Name their --tag."; }
need kubectl helm curl

kubectl create namespace "$namespace" >/dev/null
trap 'kubectl delete namespace "$namespace" --wait=false >/dev/null' EXIT
kubectl label namespace "$namespace" pod-security.kubernetes.io/enforce=restricted >/dev/null
# Without node ports, which a release beside it may have
helm install todo-chatbot helm/todo-chatbot --namespace "$namespace" --set todo.service.type=ClusterIP --set chat.service.type=ClusterIP \
  --set "global.image.registry=$registry" --set-string "global.image.tag=$tag" --wait --timeout 10m "$@" >/dev/null

workloads='todo-service chatbot-service todo chat'
address() { kube get pods --selector "app.kubernetes.io/name=$1" --output jsonpath='{.items[0].status.podIP}'; }
# By the kernel, whichever of its two ways of counting the node has: MiB now, of these what is no copy of a file, and MiB at most
memory() { # memory WORKLOAD
  local pod
  pod=$(kube get pods --selector "app.kubernetes.io/name=$1" --output name | head -n 1)
  # shellcheck disable=SC2016
  kube exec "$pod" -- sh -c 'cd /sys/fs/cgroup
    if [ -e memory.current ]; then cat memory.current; grep "^anon " memory.stat; cat memory.peak
    else cd memory; cat memory.usage_in_bytes; grep "^total_rss " memory.stat; cat memory.max_usage_in_bytes; fi' \
    | awk '{printf "%s%.0f", (NR > 1 ? " | " : ""), $NF / 1048576}'
}
table() { # table TITLE
  printf '\n%s\n\n| container | MiB now | without files | MiB at most | threads | restarts |\n|---|---|---|---|---|---|\n' "$1"
  for workload in $workloads; do
    printf '| %s | %s | %s | %s |\n' "$workload" "$(memory "$workload")" \
      "$(curl -fsS "http://$(address "$workload"):9000/metrics" | awk '/^jvm_threads_live_threads/ {printf "%d", $NF}')" \
      "$(kube get pods --selector "app.kubernetes.io/name=$workload" --output jsonpath='{.items[0].status.containerStatuses[0].restartCount}')"
  done
}

crowd() { # crowd PEOPLE TOGETHER
  "$(./mvnw --java-home)/bin/java" benchmarks/Crowd.java "http://$(address todo-service):8000" "http://$(address chatbot-service):8001" "$1" "$2"
}
table 'At rest'
printf '\nTen registrations at once\n\n'
crowd 10 10
printf '\n%s people, %s at once\n\n' "$people" "$together"
time crowd "$people" "$together"
table "After $people people"
