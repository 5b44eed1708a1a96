#!/usr/bin/env bash
# Installs the chart, or upgrades it, and waits until everything is ready.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/deploy.sh [--namespace NAME] [--release NAME] [--registry HOST] [--tag TAG] [--timeout TIME] [--rollback]
                         [--defaults] [--other-database] [--other-signing-key] [--help] [-- HELM_OPTIONS]

  --namespace NAME  made if it is not there (todo-chatbot)
  --release NAME    name of the release, and begin of all names (todo-chatbot)
  --registry HOST   where the images are (localhost:5000)
  --tag TAG         tag of the images (the version of the chart's application)
  --timeout TIME    how long to wait until all is ready (5m)
  --rollback        after a failed upgrade, go back to the revision that was deployed before, once the reason is told

  --defaults           go back to the chart's defaults, although the release was given values
  --other-database     go on with another database than the release has now; nothing is copied
  --other-signing-key  go on with another signing key, which signs everybody out

For example: scripts/deploy.sh -- --values my-values.yaml
An upgrade begins with the chart's defaults: give all values each time. What a release was given and would lose is refused.
A failed upgrade leaves the old pods answering: they go only when the new ones are ready.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/reasons.sh
. scripts/lib/release.sh

namespace=todo-chatbot release=todo-chatbot timeout=5m rollback='' options=()
defaults='' other_database='' other_signing_key=''
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --registry) options+=(--set "global.image.registry=${2:?--registry needs a host}"); shift 2 ;;
    --tag) options+=(--set-string "global.image.tag=${2:?--tag needs a tag}"); shift 2 ;;
    --timeout) timeout=${2:?--timeout needs a time, for example 10m}; shift 2 ;;
    --rollback) rollback=yes; shift ;;
    --defaults) defaults=yes; shift ;;
    --other-database) other_database=yes; shift ;;
    --other-signing-key) other_signing_key=yes; shift ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

need_cluster
before=$(revision_with deployed)
words=$(mktemp)
trap 'rm -f "$words"' EXIT
say "Deploying: $(where)"

# The same data behind the same keys, unless somebody says otherwise
given=$(given_values)
if [ -n "$given" ]; then
  keep="  helm get values $release --namespace $namespace --output yaml >my-values.yaml
  scripts/deploy.sh --namespace $namespace --release $release -- --values my-values.yaml"
  [ $# -gt 0 ] || [ -n "$defaults" ] || only_images <<<"$given" || die "Not deployed: this release was given values, and none are given now. It would go back to the chart's defaults.
With the values that it has:
$keep
Without them, on purpose: --defaults"
  planned=$(planned_values ${options[@]+"${options[@]}"} "$@" 2>"$words") || { cat "$words" >&2; die "Not deployed: Helm refuses these values, for the reason above."; }
  [ -n "$other_database" ] || [ "$(database_of <<<"$given")" = "$(database_of <<<"$planned")" ] || die "Not deployed: these values name another database than the one this release has, where none of its data is. Now:
$(database_of <<<"$given" | sed 's/^/  /')
With these values:
$(database_of <<<"$planned" | sed 's/^/  /')
(nothing: the one in the cluster). With the values that it has:
$keep
Another database, on purpose: --other-database"
  [ -n "$other_signing_key" ] || [ "$(signing_key_of <<<"$given")" = "$(signing_key_of <<<"$planned")" ] || die "Not deployed: these values name another signing key, which would sign everybody out (todo-service.signingKey). With the values that it has:
$keep
Another key, on purpose: --other-signing-key"
fi

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
  helm rollback "$release" "$before" --namespace "$namespace" --wait --timeout "$timeout" 2>"$words" >&2 || {
    cat "$words" >&2
    helm_reasons "$words" >&2
    if secrets_stayed "$words" && kube rollout status deployment --selector "$(of_release)" --timeout "$timeout" >&2; then
      die "Not deployed: back at revision $before, with the present Secrets."
    fi
    die "Not deployed, and the rollback to revision $before failed too: scripts/diagnose.sh --namespace $namespace --release $release"
  }
  die "Not deployed: back at revision $before."
fi
die "Not deployed. ${why:+Mend what is said above, and run this again. }All there is to know: scripts/diagnose.sh --namespace $namespace --release $release"
