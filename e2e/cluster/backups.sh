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
