#!/usr/bin/env bash
# Compares what other calendar programs make of the feed with what we do: recurring-ical-events expands it, and completing the
# task again and again gives the days that we find; vdirsyncer fetches it, as a calendar program would.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/check-calendar.sh [ADDRESS]

  ADDRESS   of a running todo-service, where somebody is registered and goes again. Without one a database and a service are
            started on free ports, with data of their own that are thrown away; that needs a JDK 25 and Maven

Needs Python 3.10 or newer with its venv module.

Environment
  CHECK_CALENDAR_VENV   where the Python packages are installed (default: .data/check-calendar)
TEXT
}

cd "$(dirname "$0")/.."
address=
for argument in "$@"; do
  case $argument in
    --help) usage; exit ;;
    http*) address=${argument%/} ;;
    *) usage >&2; exit 2 ;;
  esac
done

# shellcheck source=scripts/lib/services.sh
. scripts/lib/services.sh
venv=${CHECK_CALENDAR_VENV:-$PWD/.data/check-calendar}
python_with "$venv" recurring-ical-events==3.8.2 vdirsyncer==0.21.0
if [ -z "$address" ]; then
  packaged dev-database todo-service
  start_database
  port=$(free_port)
  start_service todo-service todo_service "$port"
  address=http://127.0.0.1:$port
fi
"$venv/bin/python" scripts/lib/check-calendar.py "$address" "$venv/bin/vdirsyncer" "$data" || {
  ! grep -h ' ERROR ' "$data"/*.log || :
  exit 1
}
