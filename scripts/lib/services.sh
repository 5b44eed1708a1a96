# A database and services of this checkout on free ports, with data of their own that are thrown away. Sourced by what checks
# running services, from the repository's root.
# shellcheck shell=bash

die() { printf '%s\n' "$*" >&2; exit 1; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# python_with VENV PACKAGE==VERSION…: makes the environment where it lacks one of them
python_with() {
  local venv=$1 missing
  shift
  missing=$("$venv/bin/python" -c 'import importlib.metadata as m, sys
for wanted in sys.argv[1:]:
    name, version = wanted.split("==")
    if m.version(name) != version: sys.exit(1)' "$@" 2>/dev/null) || missing=yes
  [ -n "$missing" ] || return 0
  python3 -m venv "$venv" || die "Cannot make a Python environment in $venv: install Python 3.10 or newer with its venv module."
  "$venv/bin/pip" install -q --disable-pip-version-check "$@"
}

# packaged MODULE…: builds them where one is not
packaged() {
  local module product modules
  modules=$(IFS=,; echo "$*")
  for module in "$@"; do
    product=$module/target/quarkus-app/quarkus-run.jar
    [ "$module" != dev-database ] || product=dev-database/target/dev-database-0.1.0.jar
    [ -f "$product" ] || { ./mvnw -B -ntp -q -DskipTests package -pl "$modules" -am; return; }
  done
}

java_home=$(./mvnw --java-home) || exit 1
data=$(mktemp -d)
pids=
stop() {
  # shellcheck disable=SC2086 # several ids
  [ -z "$pids" ] || { kill $pids 2>/dev/null || :; wait $pids 2>/dev/null || :; }
  rm -rf "$data"
}
trap stop EXIT
trap 'exit 130' INT TERM

run() { # run LOG ARGUMENT…: Java in the background
  local log=$data/$1.log
  shift
  : >"$log" # there as soon as somebody reads it
  "$java_home/bin/java" -Xmx256m -XX:+UseSerialGC "$@" >>"$log" 2>&1 &
  pids="$! $pids"
}

start_database() {
  local port
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$data/key.pem" 2>/dev/null
  run database -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" \
    dev.todochatbot.devdatabase.Main "$data/postgres" todo_service:todo chatbot_service:chatbot
  for _ in $(seq 600); do port=$(sed -n 's/^ready //p' "$data/database.log"); [ -z "$port" ] || break; sleep 0.2; done
  [ -n "$port" ] || die "PostgreSQL did not start: $(tail -n 3 "$data/database.log")"
  export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_SHUTDOWN_DELAY=0S QUARKUS_SHUTDOWN_TIMEOUT=1S
  export DATABASE_URL=jdbc:postgresql://127.0.0.1:$port/todochatbot SIGNING_KEY_FILE=$data/key.pem
  export TODOCHATBOT_RATE_LIMITS_LOOPBACK=false # this machine signs in more often than a household
}

start_service() { # start_service MODULE ROLE PORT
  export QUARKUS_HTTP_PORT=$3 DATABASE_USERNAME=$2 DATABASE_PASSWORD=$2 QUARKUS_MANAGEMENT_PORT
  QUARKUS_MANAGEMENT_PORT=$(free_port)
  run "$1" -jar "$1/target/quarkus-app/quarkus-run.jar"
}
