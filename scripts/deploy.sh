#!/usr/bin/env bash
# Installs the chart, or upgrades it, and waits until everything is ready.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/deploy.sh [--namespace NAME] [--release NAME] [--registry HOST] [--tag TAG] [--timeout TIME] [--rollback] [--help]
                         [-- HELM_OPTIONS]

  --namespace NAME  made if it is not there (todo-chatbot)
  --release NAME    name of the release, and begin of all names (todo-chatbot)
  --registry HOST   where the images are (localhost:5000)
  --tag TAG         tag of the images (the version of the chart's application)
  --timeout TIME    how long to wait until all is ready (5m)
  --rollback        after a failed upgrade, go back to the revision that was deployed before, once the reason is told

For example: scripts/deploy.sh -- --values my-values.yaml
A failed upgrade leaves the old pods answering: they go only when the new ones are ready.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/reasons.sh

namespace=todo-chatbot release=todo-chatbot timeout=5m rollback='' options=()
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --registry) options+=(--set "global.image.registry=${2:?--registry needs a host}"); shift 2 ;;
    --tag) options+=(--set-string "global.image.tag=${2:?--tag needs a tag}"); shift 2 ;;
    --timeout) timeout=${2:?--timeout needs a time, for example 10m}; shift 2 ;;
    --rollback) rollback=yes; shift ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

need_cluster
before=$(revision_with deployed)
words=$(mktemp)
trap 'rm -f "$words"' EXIT

if helm upgrade --install "$release" helm/todo-chatbot --namespace "$namespace" --create-namespace \
  --wait --timeout "$timeout" ${options[@]+"${options[@]}"} "$@" 2>"$words"; then
  cat "$words" >&2
  exit
fi

cat "$words" >&2
kube get pods --selector "$(of_release)" >&2 || :
why=$(helm_reasons "$words"; reasons) || :
say "${why:+
Why:
$why}" >&2
if [ -n "$rollback" ] && [ -n "$before" ]; then
  helm rollback "$release" "$before" --namespace "$namespace" --wait --timeout "$timeout" >&2 \
    || die "Not deployed, and the rollback to revision $before failed too: scripts/diagnose.sh --namespace $namespace --release $release"
  die "Not deployed: back at revision $before."
fi
die "Not deployed. ${why:+Mend what is said above, and run this again. }All there is to know: scripts/diagnose.sh --namespace $namespace --release $release"
