#!/usr/bin/env bash
# Runs once, on an empty volume: a role and a schema for each service, which no other service's role can read.
set -euo pipefail

own_schema() { # own_schema ROLE SCHEMA
  psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set role="$1" --set schema="$2" --set database="$POSTGRES_DB" --set password="$(<"/etc/todo-chatbot/passwords/$1")" <<'SQL'
    CREATE ROLE :"role" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
    GRANT CONNECT ON DATABASE :"database" TO :"role";
    CREATE SCHEMA :"schema" AUTHORIZATION :"role";
    ALTER ROLE :"role" IN DATABASE :"database" SET search_path = :"schema";
SQL
}

psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set database="$POSTGRES_DB" <<'SQL'
  REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
own_schema todo_service todo
own_schema chatbot_service chatbot

# From here on the volume is one with data: see prepare-volume.sh. On the disk, before anybody can write
rm -f /var/lib/postgresql/.unfinished
sync
