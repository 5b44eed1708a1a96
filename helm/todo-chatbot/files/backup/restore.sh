#!/usr/bin/env bash
# Usage: restore.sh FOLDER NAME
# Restores the backup FOLDER/NAME into the empty schemas of the two services' roles, to whom then everything belongs, and
# compares every table with what it held when the backup was made.
set -euo pipefail

scripts=${0%/*} backup=$1/$2
# shellcheck source-path=SCRIPTDIR source=database.sh
. "$scripts/database.sh"

[ -d "$backup" ] || die "There is no backup $2. There are: $(find "$1" -maxdepth 1 -name '2*Z' -exec basename {} \; | sort | tr '\n' ' ')"
(cd "$backup" && sha256sum -c SHA256SUMS) ||
  die "The backup $2 is damaged: a file is not the one that was written. Nothing was restored; take another backup."

for service in "${services[@]}"; do
  connect "$service"
  schema=$(sql --command 'SELECT current_schema()') || die "$service: its role cannot use the database, the reason is above. Nothing was restored."
  [ -n "$schema" ] || die "$service: its role has no schema of its own to restore into. Nothing was restored."
  tables=$(sql --command "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')")
  [ "$tables" = 0 ] ||
    die "The schema $schema is not empty: it has $tables tables, views and sequences. Nothing was restored; put it aside first (docs/backup-and-restore.md, Restore)."
done

different=0
for service in "${services[@]}"; do
  connect "$service"
  schema=$(sql --command 'SELECT current_schema()')
  pg_restore --single-transaction --exit-on-error --no-owner --no-privileges --schema="$schema" --dbname="$address" "$backup/$service.dump" ||
    die "$service: not restored, its schema is empty as before. What was restored of another service is still there."
  sql <<<"SELECT format('ANALYZE %I', tablename) FROM pg_tables WHERE schemaname = current_schema() \gexec"
  sql --file="$scripts/contents.sql" >"${TMPDIR:-/tmp}/$service.contents"
  while IFS=$'\t' read -r table rows sum; do
    if grep -qxF "$table"$'\t'"$rows"$'\t'"$sum" "${TMPDIR:-/tmp}/$service.contents"; then word=equal; else word=DIFFERENT different=1; fi
    printf '%-16s %-32s %10s rows  %-24s %s\n' "$service" "$table" "$rows" "$sum" "$word"
  done <"$backup/$service.contents"
  [ "$(wc -l <"$backup/$service.contents")" = "$(wc -l <"${TMPDIR:-/tmp}/$service.contents")" ] || different=1
done
[ "$different" = 0 ] || die "The backup $2 was restored, but the database does not hold what it held: do not use it."
echo "restored: $2"
