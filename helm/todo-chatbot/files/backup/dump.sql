-- Dumps the role's own schema into $FILE and writes its contents into $CONTENTS, both as of one moment.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT pg_export_snapshot() AS snapshot, current_schema() AS schema \gset
\setenv SNAPSHOT :snapshot
\setenv SCHEMA :schema
\! pg_dump --format=custom --no-owner --no-privileges --snapshot="$SNAPSHOT" --schema="$SCHEMA" --file="$FILE" --dbname="$ADDRESS"
\if :SHELL_ERROR
  DO $$ BEGIN RAISE EXCEPTION 'pg_dump failed: its reason is above'; END $$;
\endif
\getenv contents CONTENTS
\o :contents
\ir contents.sql
\o
COMMIT;
