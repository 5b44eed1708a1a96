#!/usr/bin/env bash
# Uninstalls a release and says what is kept; with --purge that goes too, tasks, backups, passwords and all.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/undeploy.sh [--namespace NAME] [--release NAME] [--purge [--yes]] [--help]

  --namespace NAME  where the release is (todo-chatbot)
  --release NAME    its name (todo-chatbot)
  --purge           also delete the release's volumes and Secrets, for good; asks before
  --yes             do not ask

Without --purge all data stays: scripts/deploy.sh with the same names finds it again.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

namespace=todo-chatbot release=todo-chatbot purge='' yes=''
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --purge) purge=yes; shift ;;
    --yes) yes=yes; shift ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

need_cluster
kept() { kube get persistentvolumeclaims,secrets --selector "$(of_release)" --output name; }

if helm status "$release" --namespace "$namespace" >/dev/null 2>&1; then
  helm uninstall "$release" --namespace "$namespace" --wait --timeout 5m >/dev/null
  # Of a failed test or restore Helm leaves the pod
  kube delete jobs,pods --selector "$(of_release)" --timeout=2m >/dev/null
  say "Release $release is uninstalled."
else
  say "No release $release is in namespace $namespace."
fi

left=$(kept)
if [ -z "$left" ]; then
  say "Nothing of it is left."
  exit
fi
if [ -z "$purge" ]; then
  say "Kept, with all data; scripts/deploy.sh finds it again, and --purge here deletes it:
$left"
  exit
fi
say "To be deleted for good in namespace $namespace (context $(kubectl config current-context)):
$left"
if [ -z "$yes" ]; then
  printf 'Type the name of the release to delete all of this: '
  read -r answer || answer=''
  [ "$answer" = "$release" ] || die "
Nothing deleted. Without a terminal to ask at: --yes."
fi
kube delete persistentvolumeclaims,secrets --selector "$(of_release)" --timeout=2m
say "Nothing of $release is left; the namespace is: kubectl delete namespace $namespace"
