# What is lost with the database's volume comes back from a backup.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

job_done() { # job_done NAME
  kube wait "job/$1" --for=condition=Complete --timeout=120s || { kube describe job "$1"; kube logs "job/$1"; return 1; }
  kube logs "job/$1"
}

# A copy with one byte changed must not pass
backup_drill() {
  local drill=(scripts/backup-drill.sh --namespace "$namespace" --release "$release")
  deploy -- --set backup.enabled=true
  "${drill[@]}"
  ! "${drill[@]}" --damage
}

backup_destroy_restore() {
  local backup
  kube create job backup-now --from="cronjob/$release-backup"
  job_done backup-now
  backup=$(kube logs job/backup-now | grep -oE '[0-9]{8}T[0-9]{6}Z' | tail -n 1)
  # Everything but the backups, the passwords and keys, as after the loss of a disk
  helm uninstall "$release" --namespace "$namespace" --wait --timeout 2m
  kube delete persistentvolumeclaim "data-$release-postgresql-0" --timeout=60s
  # Usually gone with the CronJob already
  kube delete job backup-now --ignore-not-found
  deploy -- --set backup.enabled=true --set "global.restore.backup=$backup"
  job_done "$release-restore-${backup,,}"
  deploy -- --set backup.enabled=true
  same_data
  deploy
}

# A dump may take hours; here it waits for a table, in a database that ends idle transactions after a second
slow_backup() {
  deploy -- --set backup.enabled=true --set postgresql.parameters.idle_in_transaction_session_timeout=1s
  all_ready
  kube exec "$release-postgresql-0" --container postgresql -- psql --username postgres --dbname todochatbot --quiet \
    --command "BEGIN; LOCK TABLE todo.task IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(8); COMMIT" >/dev/null &
  kube create job backup-slow --from="cronjob/$release-backup"
  job_done backup-slow
  wait $!
  kube delete job backup-slow
}

# Killed as soon as initdb has begun, in a namespace of its own; whatever moment that meets, the roles must be there in the end
interrupted_first_start() {
  local elsewhere=$namespace-first pod=first-postgresql-0
  first() { kubectl --namespace "$elsewhere" "$@"; }
  kubectl delete namespace "$elsewhere" --ignore-not-found --timeout=120s
  kubectl create namespace "$elsewhere"
  helm install first helm/todo-chatbot --namespace "$elsewhere" --values helm/todo-chatbot/values-database-only.yaml
  timeout 120 bash -c "until kubectl --namespace $elsewhere exec $pod --container postgresql -- ls /var/lib/postgresql/18/docker/PG_VERSION; do :; done"
  first delete pod "$pod" --force --grace-period=0
  first rollout status statefulset/first-postgresql --timeout=120s
  first logs "$pod" --container prepare-volume
  [ "$(first exec "$pod" --container postgresql -- psql --username postgres --dbname todochatbot --tuples-only --no-align \
    --command "SELECT string_agg(nspname || ' of ' || nspowner::regrole, ', ' ORDER BY nspname) FROM pg_namespace WHERE nspname IN ('todo', 'chatbot')")" \
    = "chatbot of chatbot_service, todo of todo_service" ]
  kubectl delete namespace "$elsewhere" --wait=false
}
