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

Without --purge all data stays: scripts/deploy.sh with the same names and values finds it again. A release that was given
global.database.keepOnUninstall=false keeps nothing: there --purge is asked for.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/release.sh

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

say "Uninstalling: $(where)"
if [ "$(given_values | part global database keepOnUninstall)" = false ] && [ -z "$purge" ]; then
  die "Not uninstalled: its values have global.database.keepOnUninstall=false, so its volume and passwords would go with it. That is meant: --purge"
fi
if [ -n "$purge" ] && [ -z "$yes" ]; then
  say "To be deleted for good:
$(kept)"
  printf 'Type the name of the release to uninstall it and delete all of this: '
  read -r answer || answer=''
  [ "$answer" = "$release" ] || die "
Nothing was uninstalled, nothing deleted. Without a terminal to ask at: --yes."
fi

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
elif [ -z "$purge" ]; then
  say "Kept, with all data; scripts/deploy.sh finds it again, and --purge here deletes it:
$left"
else
  kube delete persistentvolumeclaims,secrets --selector "$(of_release)" --timeout=2m
  say "Nothing of $release is left; the namespace is: kubectl delete namespace $namespace"
fi
