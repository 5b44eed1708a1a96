#!/usr/bin/env bash
# Installs the chart, or upgrades it, and waits until everything is ready.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/deploy.sh [--namespace NAME] [--release NAME] [--registry HOST] [--tag TAG] [--help] [-- HELM_OPTIONS]

  --namespace NAME  made if it is not there (todo-chatbot)
  --release NAME    name of the release, and begin of all names (todo-chatbot)
  --registry HOST   where the images are (localhost:5000)
  --tag TAG         tag of the images (the version of the chart's application)

For example: scripts/deploy.sh -- --values my-values.yaml
TEXT
}
die() { printf '%s\n' "$*" >&2; exit 1; }

namespace=todo-chatbot release=todo-chatbot options=()
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --registry) options+=(--set "global.image.registry=${2:?--registry needs a host}"); shift 2 ;;
    --tag) options+=(--set-string "global.image.tag=${2:?--tag needs a tag}"); shift 2 ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

for tool in helm kubectl; do command -v "$tool" >/dev/null || die "$tool not found: install it and have it in the PATH."; done
kubectl version >/dev/null 2>&1 || die "No cluster answers: start one (minikube start), or choose another context (kubectl config use-context)."

cd "$(dirname "$0")/.."
helm upgrade --install "$release" helm/todo-chatbot --namespace "$namespace" --create-namespace --wait --timeout 5m "${options[@]}" "$@" || {
  kubectl --namespace "$namespace" get pods >&2
  kubectl --namespace "$namespace" get events --field-selector type=Warning --sort-by .lastTimestamp 2>/dev/null | tail -n 10 >&2
  die "Not deployed: the pods and warnings above say why. ImagePullBackOff: push the images first (scripts/build-images.sh)."
}
