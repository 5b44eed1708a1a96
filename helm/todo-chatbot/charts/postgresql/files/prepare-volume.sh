#!/usr/bin/env bash
# Usage: PGDATA=… prepare-volume.sh VOLUME
# Refuses to go on where the volume holds data of another major version than this image's: the server would either not
# start, or start with an empty database beside the old one. And lets a first start that was interrupted begin anew.
set -euo pipefail

volume=$1
# There from before initdb until roles.sh has made the roles. Nobody can have connected meanwhile, so nothing is lost with it
unfinished=$volume/.unfinished
refuse() { printf '%s\n' "$*" >&2; exit 1; }

if [ -e "$unfinished" ]; then
  echo "The first start was interrupted before the roles were made. It begins anew."
  rm -rf "$PGDATA"
fi

image=$(postgres --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
for file in "$volume"/PG_VERSION "$volume"/*/PG_VERSION "$volume"/*/*/PG_VERSION; do
  [ -f "$file" ] || continue
  data=$(<"$file")
  if [ "$data" != "$image" ]; then
    refuse "The volume holds data of PostgreSQL $data in ${file%/*}, but postgresql.image is PostgreSQL $image." \
      "Nothing was touched. Set postgresql.image back to $data and delete this pod, which Kubernetes does not replace by itself;" \
      "to move to $image, dump and restore (docs/backup-and-restore.md, Major upgrade)."
  fi
  if [ "${file%/*}" != "$PGDATA" ]; then
    refuse "The volume holds a database in ${file%/*}, but PGDATA is $PGDATA, where an empty one would be made." \
      "Name the version's tag in postgresql.image, before a digest, too (postgres:$data@sha256:…); or move the folder, or use another volume."
  fi
done
[ -s "$PGDATA/PG_VERSION" ] || : >"$unfinished"
