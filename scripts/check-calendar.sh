#!/usr/bin/env bash
# Compares what other calendar programs make of the feed with what we do: recurring-ical-events expands it, and completing the
# task again and again gives the days that we find.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/check-calendar.sh [ADDRESS]

  ADDRESS   of a running todo-service (default: http://localhost:8000); somebody is registered there and goes again

Needs Python 3.10 or newer with its venv module.

Environment
  CHECK_CALENDAR_VENV   where the Python packages are installed (default: .data/check-calendar)
TEXT
}

cd "$(dirname "$0")/.."
address=http://localhost:8000
for argument in "$@"; do
  case $argument in
    --help) usage; exit ;;
    http*) address=${argument%/} ;;
    *) usage >&2; exit 2 ;;
  esac
done
venv=${CHECK_CALENDAR_VENV:-$PWD/.data/check-calendar}
if ! "$venv/bin/python" -c 'import recurring_ical_events, icalendar' 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check recurring-ical-events
fi
exec "$venv/bin/python" scripts/lib/check-calendar.py "$address"
