#!/usr/bin/env bash
# Asks both services what their OpenAPI documents say, and what they do not say, with Schemathesis: nothing undocumented,
# nothing refused that the document allows, no answer against its schema, no failure of ours.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/check-api.sh [--long] [todo-service|chatbot-service …]

Needs a JDK 25, Maven, and Python 3.10 or newer with its venv module. Starts a database and both services on free ports,
with data of their own that are thrown away.
  --long    many more requests: about ten minutes for each service instead of two

Environment
  CHECK_API_VENV   where Schemathesis is installed (default: .data/check-api)
  SEED             repeats the requests of an earlier run
TEXT
}

cd "$(dirname "$0")/.."
examples=8 services=
for argument in "$@"; do
  case $argument in
    --help) usage; exit ;;
    --long) examples=150 ;;
    todo-service | chatbot-service) services="$services $argument" ;;
    *) usage >&2; exit 2 ;;
  esac
done
services=${services:-todo-service chatbot-service}
# shellcheck source=scripts/lib/services.sh
. scripts/lib/services.sh
venv=${CHECK_API_VENV:-$PWD/.data/check-api}
python_with "$venv" schemathesis==4.32.5
packaged dev-database todo-service chatbot-service

# ---- The services, for this run only --------------------------------------------------------------------------------

start_database
todo_port=$(free_port) chatbot_port=$(free_port)
export TODO_SERVICE_URL=http://127.0.0.1:$todo_port
start_service todo-service todo_service "$todo_port"
start_service chatbot-service chatbot_service "$chatbot_port"

# ---- Two people, and what they ask ----------------------------------------------------------------------------------

# Waits until both are ready, registers two people, and writes their tokens as a Web Fuzzing Commons file
cat >"$data/people.py" <<'PYTHON'
import json, sys, time, urllib.request

todo, chatbot, out = sys.argv[1:]

def call(port, path, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body and json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    return urllib.request.urlopen(request, timeout=30).read()

for port in (todo, chatbot):
    for attempt in range(600):
        try:
            call(port, "/ready")
            break
        except OSError:
            time.sleep(0.2)
    else:
        sys.exit(f"Port {port} did not get ready")

def person(name):
    body = {"email": f"{name}-{time.time_ns()}@example.org", "password": "correct horse battery"}
    token = json.loads(call(todo, "/api/v1/auth/register", body))["accessToken"]
    return {"name": name, "fixedHeaders": [{"name": "Authorization", "value": f"Bearer {token}"}]}

json.dump({"auth": [person("ada"), person("bob")]}, open(out, "w"))
PYTHON
failed=
for service in $services; do
  python3 "$data/people.py" "$todo_port" "$chatbot_port" "$data/people.json" || die "$(tail -n 5 "$data/$service.log")"
  port=$todo_port
  [ "$service" = todo-service ] || port=$chatbot_port
  {
    cat scripts/lib/check-api.toml
    printf '\n[auth.wfc]\npath = "%s"\nuser = "ada"\npeers = ["ada", "bob"]\n' "$data/people.json"
  } >"$data/schemathesis.toml"
  printf '\n== %s against its openapi.yaml\n' "$service"
  "$venv/bin/schemathesis" --config-file "$data/schemathesis.toml" run "$service/openapi.yaml" \
    --url "http://127.0.0.1:$port" --max-examples $examples --workers 1 ${SEED:+--seed "$SEED"} || failed="$failed $service"
  ! grep -h ' ERROR ' "$data/$service.log" || failed="$failed $service"
done
[ -z "$failed" ] || die "Findings:$failed. A request is repeated by the command below it; all of them by SEED as printed."
echo "check-api: nothing found"
