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
die() { printf '%s\n' "$*" >&2; exit 1; }

# ---- What must be there ---------------------------------------------------------------------------------------------

java_home=$(./mvnw --java-home) || exit 1
venv=${CHECK_API_VENV:-$PWD/.data/check-api}
version=4.32.5
if [ "$("$venv/bin/python" -c 'import importlib.metadata as m; print(m.version("schemathesis"))' 2>/dev/null)" != $version ]; then
  python3 -m venv "$venv" || die "Cannot make a Python environment in $venv: install Python 3.10 or newer with its venv module."
  "$venv/bin/pip" install -q --disable-pip-version-check "schemathesis==$version"
fi
for module in dev-database todo-service chatbot-service; do
  product=$module/target/quarkus-app/quarkus-run.jar
  [ $module != dev-database ] || product=dev-database/target/dev-database-0.1.0.jar
  [ -f "$product" ] || ./mvnw -B -ntp -q -DskipTests package -pl dev-database,todo-service,chatbot-service -am
done

# ---- The services, for this run only --------------------------------------------------------------------------------

data=$(mktemp -d)
pids=
stop() {
  # shellcheck disable=SC2086 # several ids
  [ -z "$pids" ] || { kill $pids 2>/dev/null || :; wait $pids 2>/dev/null || :; }
  rm -rf "$data"
}
trap stop EXIT
trap 'exit 130' INT TERM
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
run() { # run LOG ARGUMENT…: Java in the background
  local log=$data/$1.log
  shift
  "$java_home/bin/java" -Xmx256m -XX:+UseSerialGC "$@" >"$log" 2>&1 &
  pids="$! $pids"
}
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$data/key.pem" 2>/dev/null
run database -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" \
  dev.todochatbot.devdatabase.Main "$data/postgres" todo_service:todo chatbot_service:chatbot
for _ in $(seq 600); do database_port=$(sed -n 's/^ready //p' "$data/database.log"); [ -z "$database_port" ] || break; sleep 0.2; done
[ -n "$database_port" ] || die "PostgreSQL did not start: $(tail -n 3 "$data/database.log")"

todo_port=$(free_port) chatbot_port=$(free_port)
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_SHUTDOWN_DELAY=0S QUARKUS_SHUTDOWN_TIMEOUT=1S
export DATABASE_URL=jdbc:postgresql://127.0.0.1:$database_port/todochatbot SIGNING_KEY_FILE=$data/key.pem
export TODO_SERVICE_URL=http://127.0.0.1:$todo_port
export TODOCHATBOT_RATE_LIMITS_LOOPBACK=false # this machine signs in more often than a household
service() { # service MODULE ROLE PORT
  export QUARKUS_HTTP_PORT=$3 DATABASE_USERNAME=$2 DATABASE_PASSWORD=$2 QUARKUS_MANAGEMENT_PORT
  QUARKUS_MANAGEMENT_PORT=$(free_port)
  run "$1" -jar "$1/target/quarkus-app/quarkus-run.jar"
}
service todo-service todo_service "$todo_port"
service chatbot-service chatbot_service "$chatbot_port"

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
