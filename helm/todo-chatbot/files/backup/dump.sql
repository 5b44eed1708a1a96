-- Dumps the role's own schema into $FILE and writes its contents into $CONTENTS, both as of one moment.
-- This session only holds the snapshot while pg_dump works, for as long as that takes: no limit of the server may end it. Only
-- those that this server's version has (transaction_timeout came with 17).
\o /dev/null
SELECT set_config(name, '0', false) FROM pg_settings
 WHERE name IN ('idle_in_transaction_session_timeout', 'transaction_timeout', 'statement_timeout', 'lock_timeout');
\o
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
