#!/usr/bin/env bash
# Tells what is wrong with a release: by kubectl always, and by kubectl-ai and docker ai where they are set up.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/diagnose.sh [--namespace NAME] [--release NAME] [--plain] [--help]

  --namespace NAME  where the release is (todo-chatbot)
  --release NAME    its name (todo-chatbot)
  --plain           kubectl only

kubectl-ai is asked if it is installed and configured (~/.config/kubectl-ai/config.yaml, or the key of a model's provider in
the environment), docker ai if it answers. Both send what is printed here to a model; Secrets are never read.
AI_TIMEOUT: seconds each may take (60).
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/reasons.sh

namespace=todo-chatbot release=todo-chatbot plain=''
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --plain) plain=yes; shift ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

need_cluster
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

section() { # section TITLE COMMAND…: what could not be read is said, and the rest goes on
  printf '\n== %s\n' "$1"
  shift
  "$@" 2>&1 || say "(not to be had: $*)"
}

events() { kube get events --field-selector type=Warning --sort-by .lastTimestamp | tail -n 25; }

# Names of containers that are not ready or were started again: POD CONTAINER RESTARTS
# shellcheck disable=SC2016
troubled() {
  each_container '{{$ended := .state.terminated}}
    {{- if or .restartCount (and $ended $ended.exitCode) (and (not $ended) (not .ready))}}{{$pod}} {{.name}} {{.restartCount}}{{"\n"}}{{end}}'
}
logs_of_the_troubled() {
  local pod container restarts
  troubled >"$folder/troubled"
  [ -s "$folder/troubled" ] || say "Every container is ready and was never started again."
  while read -r pod container restarts <&3; do
    say "--- $pod $container, now"
    kube logs "$pod" --container "$container" --tail=25 2>&1 || :
    [ "$restarts" != 0 ] || continue
    say "--- $pod $container, before it was started again"
    kube logs "$pod" --container "$container" --previous --tail=25 2>&1 || :
  done 3<"$folder/troubled"
}

# shellcheck disable=SC2016
pressure() {
  kubectl get nodes --output go-template='{{range .items}}{{$node := .metadata.name}}{{range .status.conditions}}
    {{- if eq .type "Ready"}}{{if ne .status "True"}}{{$node}}: not ready ({{.message}}){{"\n"}}{{end}}
    {{- else if eq .status "True"}}{{$node}}: {{.type}} ({{.message}}){{"\n"}}{{end}}{{end}}{{end}}' >"$folder/pressure"
  if [ -s "$folder/pressure" ]; then cat "$folder/pressure"; else say "Every node is ready and under no pressure."; fi
  kubectl top nodes
}

found() { if [ -s "$folder/reasons" ]; then cat "$folder/reasons"; else say "No known cause. Look at what follows, and at docs/troubleshooting.md."; fi; }

# A password in an address, as a driver's error may quote it
without_passwords() { sed -E 's#(://[^:/@[:space:]]+):[^@[:space:]]+@#\1:***@#g; s#([Pp]assword=)[^&[:space:]"]+#\1***#g'; }

report() {
  reasons >"$folder/reasons" 2>&1 || :
  section "What is wrong" found
  section "Release" helm history "$release" --namespace "$namespace" --max 5
  section "Pods" kube get pods --selector "$(of_release)" --output wide
  section "Workloads" kube get deployments,statefulsets,horizontalpodautoscalers,cronjobs,jobs --selector "$(of_release)"
  section "Services" kube get services,ingresses --selector "$(of_release)"
  section "Volumes" kube get persistentvolumeclaims --selector "$(of_release)"
  section "Quotas" kube get resourcequotas,limitranges
  section "Warnings in the namespace, newest last" events
  section "Logs" logs_of_the_troubled
  section "Nodes" pressure
}

report | without_passwords | tee "$folder/report"

[ -z "$plain" ] || exit 0
. scripts/lib/ai.sh
ask_the_assistants "$folder/report"
