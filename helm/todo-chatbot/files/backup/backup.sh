#!/usr/bin/env bash
# Usage: KEEP=NUMBER backup.sh FOLDER
# Makes FOLDER/20260131T021700Z: a dump of each service's schema, made by that service's role, what every table held, and
# checksums. It has its name only when it was read again from begin to end; older ones go when it has.
set -euo pipefail

scripts=${0%/*} folder=$1
# shellcheck source-path=SCRIPTDIR source=database.sh
. "$scripts/database.sh"

name=$(date -u +%Y%m%dT%H%M%SZ)
partial=$folder/.partial-$name
# What a pod left that was killed; one that another Job is at work with is younger
find "$folder" -maxdepth 1 -name '.partial-*' -mmin +1440 -exec rm -rf {} +
mkdir "$partial" || die "The backup volume cannot be written: is it full, or mounted read-only?"
trap 'rm -rf "$partial"' EXIT

for service in "${services[@]}"; do
  connect "$service"
  FILE=$partial/$service.dump CONTENTS=$partial/$service.contents ADDRESS=$address sql --file="$scripts/dump.sql" ||
    die "$service: not dumped. The backups made before are untouched."
  pg_restore --file=/dev/null "$partial/$service.dump" || die "$service: the dump cannot be read again; is the backup volume full?"
done
(cd "$partial" && sha256sum -- *.dump *.contents >SHA256SUMS)
sync -f "$partial" 2>/dev/null || sync
mv "$partial" "$folder/$name"
trap - EXIT

for service in "${services[@]}"; do
  printf '%s: %s, %s tables, %s rows\n' "$service" "$(du -h "$folder/$name/$service.dump" | cut -f1)" \
    "$(wc -l <"$folder/$name/$service.contents")" "$(awk '{ rows += $2 } END { print rows + 0 }' "$folder/$name/$service.contents")"
done
echo "verified: $name"

# The names sort as their times do
find "$folder" -maxdepth 1 -name '2*Z' | sort -r | tail -n +$((KEEP + 1)) | while read -r old; do
  rm -rf "$old"
  echo "pruned: ${old##*/}"
done
