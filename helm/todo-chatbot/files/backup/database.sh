# Sourced by backup.sh and restore.sh.
# shellcheck shell=bash

# Chatbot-service first, so that whatever its conversations mention is in todo-service's dump, which is taken later
# shellcheck disable=SC2034
services=(chatbot-service todo-service)

die() { printf '%s\n' "$*" >&2; exit 1; }

# connect SERVICE: from here on, psql, pg_dump and pg_restore are this service's role. Sets `address`.
connect() {
  local role=${ROLES:-/etc/todo-chatbot/roles}/$1
  unset PGUSER PGPASSWORD
  if [ -f "$role/username" ]; then PGUSER=$(<"$role/username"); export PGUSER; fi
  if [ -f "$role/password" ]; then PGPASSWORD=$(<"$role/password"); export PGPASSWORD; fi
  # Past a pooler: a dump needs a session of its own
  if [ -f "$role/direct-url" ]; then
    address=$(<"$role/direct-url")
  elif [ -f "$role/url" ]; then
    address=$(<"$role/url")
  else
    address=${DATABASE_ADDRESS:?}
  fi
  address=${address#jdbc:}
  # Of a parameter that is there twice, the last wins
  [ -z "${DATABASE_SSLMODE:-}" ] || parameter sslmode "$DATABASE_SSLMODE"
  case ${DATABASE_SSLMODE:-} in
    verify-*) parameter sslrootcert "${DATABASE_SSLROOTCERT:-system}" ;;
  esac
  reach "$1"
}

# A network policy may take a moment to let a new pod out, and the server a moment to start
reach() {
  local attempt
  for attempt in {1..60}; do
    if pg_isready --quiet --timeout=2 --dbname="$address"; then return; fi
    [ "$attempt" = 60 ] || sleep 1
  done
  # For its words: a certificate of another authority looks like silence to pg_isready
  sql --command 'SELECT 1' >/dev/null ||
    die "$1: PostgreSQL cannot be used at the address in DATABASE_ADDRESS or in the Secret of its role, the reason is above. Nothing was changed."
}

parameter() { # parameter NAME VALUE: appended to the address
  case $address in
    *\?*) address+="&$1=$2" ;;
    *) address+="?$1=$2" ;;
  esac
}

# sql OPTIONS...: psql at the address, that stops at the first error and reads no settings of a user
sql() { psql --no-psqlrc --quiet --tuples-only --no-align --field-separator=$'\t' --set ON_ERROR_STOP=1 "$@" --dbname "$address"; }
