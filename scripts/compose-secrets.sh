#!/usr/bin/env bash
# Makes the passwords and the signing key that compose.yaml and the local overlay of Kustomize read. What is there already is
# kept: the data is of no use without it.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/compose-secrets.sh [--folder FOLDER] [--help]

  --folder FOLDER  where to write them (.data/compose, or DATA_DIR/compose with DATA_DIR set; set it for docker compose as well);
                   k8s/overlays/local/secrets for Kustomize. Git ignores all of these

Writes what is lacking. Needs openssl.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

folder=${DATA_DIR:-.data}/compose next='docker compose up'
while [ $# -gt 0 ]; do
  case $1 in
    --folder) folder=${2:?--folder needs a folder}; next="what reads them there"; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
need openssl

mkdir -p "$folder"
# The folder keeps others on this machine out; the files are read by users of the containers, which this machine does not know
chmod 700 "$folder"

write() { # write FILE COMMAND…: what the command says, complete or not at all, if the file is not there
  local file=$folder/$1
  shift
  [ ! -s "$file" ] || return 0
  "$@" >"$file.new"
  chmod 444 "$file.new"
  mv -f "$file.new" "$file"
}

# Without a line's end: Kubernetes would make it a part of the password
password() { printf %s "$(openssl rand -hex 24)"; }
for role in postgres todo_service chatbot_service; do write "$role" password; done
for role in todo_service chatbot_service; do
  write "${role/_/-}.properties" printf 'quarkus.datasource.password=%s\n' "$(cat "$folder/$role")"
done
write signing-key.pem openssl ecparam -name prime256v1 -genkey -noout
say "The secrets are in $folder. Next: $next"
