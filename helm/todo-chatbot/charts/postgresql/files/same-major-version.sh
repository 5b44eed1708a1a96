#!/usr/bin/env bash
# Usage: PGDATA=… same-major-version.sh VOLUME
# Refuses to go on where the volume holds data of another major version than this image's: the server would either not
# start, or start with an empty database beside the old one.
set -euo pipefail

volume=$1
refuse() { printf '%s\n' "$*" >&2; exit 1; }

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
    refuse "The volume holds a database in ${file%/*}, but PGDATA is $PGDATA, where an empty one would be made. Move it there, or use another volume."
  fi
done
