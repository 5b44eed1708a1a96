#!/usr/bin/env bash
# Proves that a release can be restored: makes a backup now, restores it into an empty PostgreSQL in a namespace of its own,
# and compares every table's rows and checksum with what the release held at the moment of the backup.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/backup-drill.sh [--namespace NAME] [--release NAME] [--backup NAME] [--scratch NAME] [--damage] [--keep]
                               [--timeout SECONDS] [--help]

  --namespace NAME   where the release is (todo-chatbot)
  --release NAME     its name (todo-chatbot); its backups are switched on (backup.enabled)
  --backup NAME      restore this one, for example 20260131T021700Z, instead of making one
  --scratch NAME     namespace that is made for it and deleted again (NAMESPACE-drill)
  --damage           change a byte of the copy first: the drill must then fail
  --keep             leave the scratch namespace to look at
  --timeout SECONDS  how long each step may take (600)

The release goes on working meanwhile; nothing of it is changed but that it has one more backup. Ends with status 0 if
the restored database is equal.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

namespace=todo-chatbot release=todo-chatbot backup='' scratch='' damage='' keep='' timeout=600
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --backup) backup=${2:?--backup needs a name}; shift 2 ;;
    --scratch) scratch=${2:?--scratch needs a name}; shift 2 ;;
    --damage) damage=yes; shift ;;
    --keep) keep=yes; shift ;;
    --timeout) timeout=${2:?--timeout needs seconds}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
scratch=${scratch:-$namespace-drill}

need_cluster
in_scratch() { kubectl --namespace "$scratch" "$@"; }
field() { kube get "$@" --output jsonpath="$path"; }

# done_or_failed KUBE JOB: waits for either end and shows what the Job said
done_or_failed() {
  local end='' deadline=$((SECONDS + timeout))
  until [ -n "$end" ]; do
    [ "$SECONDS" -lt "$deadline" ] || die "$2 is not done after $timeout s: look at it, or give more time with --timeout."
    end=$("$1" get "$2" --output jsonpath='{.status.conditions[?(@.status=="True")].type}')
    case " $end " in *' Complete '* | *' Failed '*) ;; *) end=''; sleep 1 ;; esac
  done
  "$1" logs "$2" --tail=-1
  case " $end " in *' Complete '*) ;; *) return 1 ;; esac
}

path='{.items[0].metadata.name}'
cronjob=$(field cronjobs --selector "$(of_release),app.kubernetes.io/name=backup" 2>/dev/null) ||
  die "Release $release in namespace $namespace makes no backups: helm upgrade with --set backup.enabled=true."
path='{.spec.jobTemplate.spec.template.spec.containers[0].image}' image=$(field cronjob "$cronjob")
path='{.spec.jobTemplate.spec.template.spec.volumes[?(@.name=="backups")].persistentVolumeClaim.claimName}' claim=$(field cronjob "$cronjob")
path='{.spec.resources.requests.storage}' size=$(field persistentvolumeclaim "$claim")
case $(kubectl get namespace "$scratch" --output jsonpath='{.status.phase}' 2>/dev/null || :) in
  Terminating) kubectl wait "namespace/$scratch" --for=delete --timeout="${timeout}s" >/dev/null ;; # that of the drill before
  ?*) die "The namespace $scratch is there already: delete it, or name another one with --scratch." ;;
esac

job=$cronjob-drill-$(date +%s) reader=$cronjob-drill-reader
clean_up() {
  kube delete "job/$job" "pod/$reader" --ignore-not-found --wait=false >/dev/null
  if [ -n "$keep" ]; then say "Kept: namespace $scratch"; else kubectl delete namespace "$scratch" --ignore-not-found --wait=false >/dev/null; fi
}
trap clean_up EXIT

if [ -z "$backup" ]; then
  say "== A backup of $release, now"
  kube create job "$job" --from="cronjob/$cronjob" >/dev/null
  words=$(done_or_failed kube "job/$job") || die "$words
The backup failed, for the reason above."
  say "$words"
  backup=$(sed -n 's/^verified: //p' <<<"$words")
fi

say "== An empty PostgreSQL in namespace $scratch"
kubectl create namespace "$scratch" >/dev/null
kubectl label namespace "$scratch" pod-security.kubernetes.io/enforce=restricted >/dev/null
drill() {
  helm upgrade --install drill helm/todo-chatbot --namespace "$scratch" --values helm/todo-chatbot/values-database-only.yaml \
    --set "postgresql.image=$image,backup.image=$image,backup.enabled=true,backup.suspend=true" \
    --set "backup.storage.size=$size,postgresql.storage.size=$size" --timeout "${timeout}s" "$@" >/dev/null
}
drill --wait || die "PostgreSQL does not start in namespace $scratch: run again with --keep, then scripts/diagnose.sh --namespace $scratch --release drill"

# holder NAME CLAIM: a pod that does nothing but have the claim mounted
holder() {
  cat <<JSON
{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "$1"}, "spec": {
  "restartPolicy": "Never", "automountServiceAccountToken": false, "terminationGracePeriodSeconds": 1,
  "securityContext": {"runAsNonRoot": true, "runAsUser": 999, "runAsGroup": 999, "fsGroup": 999, "seccompProfile": {"type": "RuntimeDefault"}},
  "containers": [{"name": "holder", "image": "$image", "command": ["tail", "-f", "/dev/null"],
    "securityContext": {"allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "capabilities": {"drop": ["ALL"]}},
    "resources": {"requests": {"cpu": "10m", "memory": "16Mi"}, "limits": {"memory": "64Mi"}},
    "volumeMounts": [{"name": "backups", "mountPath": "/backups"}]}],
  "volumes": [{"name": "backups", "persistentVolumeClaim": {"claimName": "$2"}}]}}
JSON
}
say "== The backup $backup, copied there"
kube delete pod "$reader" --ignore-not-found >/dev/null
holder "$reader" "$claim" | kube apply --filename - >/dev/null
holder writer drill-backup | in_scratch apply --filename - >/dev/null
kube wait "pod/$reader" --for=condition=Ready --timeout="${timeout}s" >/dev/null
in_scratch wait pod/writer --for=condition=Ready --timeout="${timeout}s" >/dev/null
kube exec "$reader" -- tar -C /backups -cf - "$backup" | in_scratch exec --stdin writer -- tar -C /backups -xf - ||
  die "There is no backup $backup: name one of $(kube exec "$reader" -- ls /backups | tr '\n' ' ')"
if [ -n "$damage" ]; then
  in_scratch exec writer -- sh -c "printf X | dd of=/backups/$backup/todo-service.dump bs=1 seek=1000 conv=notrunc 2>/dev/null"
  say "One byte of it is changed."
fi
in_scratch delete pod writer >/dev/null

say "== Restored, and compared"
drill --set "global.restore.backup=$backup"
words=$(done_or_failed in_scratch "job/drill-restore-$(tr '[:upper:]' '[:lower:]' <<<"$backup")") || die "$words
The backup $backup cannot be restored, for the reason above."
say "$words"
grep -c ' equal$' <<<"$words" >/dev/null || die "The backup $backup holds no table at all: the services' roles see none, and nothing is proven."
strangers=$(in_scratch exec drill-postgresql-0 --container postgresql -- psql --no-psqlrc --username postgres --dbname todochatbot --tuples-only --no-align \
  --command "SELECT count(*) FROM pg_tables WHERE schemaname IN ('todo', 'chatbot') AND tableowner <> schemaname || '_service'")
[ "$strangers" = 0 ] || die "$strangers tables do not belong to the role of their service."
say "The backup $backup of $release restores: every table is equal, and belongs to its service."
