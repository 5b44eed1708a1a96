#!/usr/bin/env bash
# The end-to-end run on a real Kubernetes: images, chart, journeys in the browser, and what happens to people while everything
# is upgraded, deleted, scaled and restored. Its last line is "cluster: N passed, M failed", or "cluster: NOT RUN" and why.
# shellcheck disable=SC2034,SC2154
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: e2e/cluster.sh [--long] [--keep] [--tag TAG] [--help] [-- MAVEN_OPTIONS]

  --long     20 upgrades in a row under traffic instead of three
  --keep     leave the release and the cluster running
  --tag TAG  take images that were pushed before under this tag, instead of building them

Needs a one-node cluster kit at ../shared/cluster (or CLUSTER_KIT), and to be root, as the kit does.
TEXT
}

upgrades=3 keep='' tag=''
while [ $# -gt 0 ]; do
  case $1 in
    --long) upgrades=20; shift ;;
    --keep) keep=yes; shift ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
  esac
done
maven_options=("$@")

cd "$(dirname "$0")/.."
kit=${CLUSTER_KIT:-../shared/cluster}
[ -x "$kit/up" ] || { echo "cluster: NOT RUN (no cluster kit at $kit)"; exit; }
# shellcheck source=/dev/null
for part in e2e/cluster/*.sh; do . "$part"; done

was_up=
if "$kit/status" >/dev/null 2>&1; then was_up=yes; fi
"$kit/up" || { echo "cluster: NOT RUN ($kit/up failed, see above)"; exit 1; }
eval "$("$kit/env")"

log=$(mktemp -d)
passed=0 failed=0
clean_up() {
  rm -rf "$log"
  [ -z "$keep" ] || return 0
  kubectl delete namespace "$namespace" "$developer_namespace" --ignore-not-found --wait=false >/dev/null
  [ -n "$was_up" ] || "$kit/down"
}
finish() {
  local status=$?
  trap - EXIT
  clean_up
  echo "cluster: $passed passed, $failed failed"
  [ "$failed" = 0 ] || status=1
  exit "$status"
}
trap finish EXIT

check() { # check SENTENCE COMMAND...: counts it, and shows what a failed one said
  local sentence=$1 start=$SECONDS status=0; shift
  # In the background: inside a condition, the shell would not stop at a command that fails
  ("$@") >"$log/check" 2>&1 &
  wait $! || status=$?
  if [ "$status" = 0 ]; then
    passed=$((passed + 1)); printf 'ok      %s (%d s)\n' "$sentence" $((SECONDS - start))
    sed -n 's/^MEASURED/       /p' "$log/check"
  else
    failed=$((failed + 1)); printf 'FAILED  %s (%d s)\n' "$sentence" $((SECONDS - start)); tail -n 60 "$log/check"
  fi
}
must() { # as check, where what follows makes no sense without it
  local before=$failed
  check "$@"
  [ "$failed" = "$before" ] || { pods_and_logs; finish; }
}

if [ -z "$tag" ]; then
  # Of its own for each run: a tag that was pushed again would not be pulled again
  tag=e2e-$(date +%s)
  must "three images are built and pushed" build_images
fi
check "each image has at most 150 MB, compressed" small_images
check "helm lint, kubeconform, kube-score and checkov find nothing" helm/check.sh
check "an API server with the optional CRDs accepts what the chart renders for them" e2e/crds.sh
check "Maven deploys the four workloads into a namespace with the database" maven_deploys
check "Kustomize puts everything into a namespace" overlay_with_database
check "Kustomize puts the workloads beside a database of one's own" overlay_with_external_database
check "the chart works with a database elsewhere, and only with that one's certificate" external_database
must "the namespace enforces Pod Security restricted and a quota" make_namespace
must "the chart installs and every pod is ready within two minutes" deploy_in_time
must "helm test passes" helm_test
check "each service's role is kept out of the other's schema" roles_are_separate
check "metrics are not reachable through the node ports" no_metrics_outside
check "pods reach what the architecture draws, and nothing else" network_edges
check "a person registers, adds tasks and talks to the assistant" make_data
check "the journeys pass in Chromium" journeys
check "an upgrade keeps the Secrets and restarts nothing" upgrade_changes_nothing

check "each image's Java accepts its AOT cache" caches_accepted
check "$upgrades upgrades in a row under traffic: no request fails, no stream misses an event" upgrade_under_traffic "$upgrades"
check "a rollback under traffic, likewise" rollback_under_traffic
check "a pod of each kind deleted under traffic, likewise" pods_deleted_under_traffic
check "PostgreSQL deleted under traffic: back within a minute, nothing acknowledged is lost" postgresql_deleted_under_traffic
check "new passwords under traffic, likewise" passwords_rotated_under_traffic
check "a new signing key under traffic, likewise, with tokens of both" signing_key_replaced_under_traffic
check "no container was restarted, nor killed for its memory" nothing_restarted
check "pods come with load and go without it" autoscaler
check "a backup restores into an empty namespace, and a damaged one does not" backup_drill
check "a backup works although its dump takes longer than a transaction may idle" slow_backup
check "the database's volume is lost, and all is there again from the backup" backup_destroy_restore
check "beside a second release: from the chart before this one, back to it, and forward again" previous_chart
check "a first start of PostgreSQL that is interrupted begins anew by itself" interrupted_first_start
must "every pod is deleted and all are ready again" delete_every_pod
check "the tasks and the conversation are there again" same_data
check "after uninstalling, the claim and the Secrets are still there" uninstall
must "the chart installs again" deploy
check "the tasks and the conversation are still there" same_data
measurements
