#!/usr/bin/env bash
# Makes the passwords and the signing key that compose.yaml reads. What is there already is kept: the data is of no use without it.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/compose-secrets.sh [--help]

Writes .data/compose/ (git ignores it) where something is lacking. Needs openssl. With DATA_DIR set, it is DATA_DIR/compose/;
set it for docker compose as well.
TEXT
}
[ "${1:-}" = --help ] && { usage; exit; }
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
need openssl

folder=${DATA_DIR:-.data}/compose
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

for role in postgres todo_service chatbot_service; do write "$role" openssl rand -hex 24; done
for role in todo_service chatbot_service; do
  write "${role/_/-}.properties" printf 'quarkus.datasource.password=%s\n' "$(cat "$folder/$role")"
done
write signing-key.pem openssl ecparam -name prime256v1 -genkey -noout
say "The secrets are in $folder. Next: docker compose up"
