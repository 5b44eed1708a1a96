#!/usr/bin/env bash
# Runs the whole product on this machine: builds what is not built, starts PostgreSQL, both services and both front ends,
# starts again what dies, and stops everything on Ctrl-C. Data, logs and the signing key live below .data/.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/run.sh [--help]

Needs a JDK 25, Maven 3.8.7 or newer and Node 20 or newer; no Docker, no key.
  http://localhost:3000  the tasks        http://localhost:3001  the assistant

Environment
  DATA_DIR         where data and logs live (default: .data in the repository)
  HOST             address the front ends listen on (127.0.0.1; 0.0.0.0 for other devices)
  TODO_PORT, CHAT_PORT, TODO_SERVICE_PORT, CHATBOT_SERVICE_PORT   (3000, 3001, 8000, 8001)
  MANAGEMENT_PORT  metrics of the four processes: this port and the next three (9000)
  OPENAI_API_KEY, ANTHROPIC_API_KEY, GROQ_API_KEY, OLLAMA_BASE_URL   an engine for the assistant, the first of them; without
                   one the built-in engine answers. OPENAI_BASE_URL: any endpoint like OpenAI's. ..._MODEL: another model
TEXT
}
[ "${1:-}" = --help ] && { usage; exit; }

cd "$(dirname "$0")/.."
data=${DATA_DIR:-$PWD/.data}
todo_port=${TODO_PORT:-3000} chat_port=${CHAT_PORT:-3001}
todo_service_port=${TODO_SERVICE_PORT:-8000} chatbot_service_port=${CHATBOT_SERVICE_PORT:-8001}
management_port=${MANAGEMENT_PORT:-9000}
parts="database todo_service chatbot_service todo chat"

say() { printf '%s\n' "$*" 2>/dev/null || :; } # whoever read it may be gone
die() { say "$*" >&2; exit 1; }

# ---- What must be there ---------------------------------------------------------------------------------------------

java_home=$(./mvnw --java-home) || exit 1
node -e '' 2>/dev/null || die "Node not found: install Node 20 or newer."
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || die "Node $(node -v) is too old: install Node 20 or newer."
mkdir -p "$data/log" "$data/run" 2>/dev/null || die "Cannot write to $data: choose another folder with DATA_DIR."
free_mib=$(df -Pm "$data" | awk 'NR == 2 {print $4}')
[ "$free_mib" -ge 500 ] || die "Only $free_mib MiB are free where $data is and 500 are needed: make room or set DATA_DIR."

arguments_of() { ps -p "$1" -o args= 2>/dev/null || :; }
# pid_of PART: of the process that was written down, if it still is that part
pid_of() {
  local pid
  pid=$(cat "$data/run/$1.pid" 2>/dev/null) || return 1
  case "$(arguments_of "$pid")" in *"-Dtodochatbot.part=$1 "*) echo "$pid" ;; *) return 1 ;; esac
}
end() { # end PART…: asks them to stop and waits until they have
  local part pid
  for part in "$@"; do ! pid=$(pid_of "$part") || kill "$pid" 2>/dev/null || :; done
  for part in "$@"; do
    for _ in $(seq 150); do pid_of "$part" >/dev/null || break; sleep 0.2; done
    ! pid=$(pid_of "$part") || kill -9 "$pid" 2>/dev/null || :
    rm -f "$data/run/$part.pid"
  done
}
end_all() { end chat todo chatbot_service todo_service; end database; }

if runner=$(cat "$data/run/run.pid" 2>/dev/null); then
  case "$(arguments_of "$runner")" in *run.sh*)
    die "It runs already (process $runner): open http://localhost:$todo_port, or stop that one first." ;;
  esac
fi
end_all # what a killed run left behind

listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
check_port() { # check_port SETTING PORT
  ! listening "$2" || die "Port $2 is in use: stop the program that has it, or choose another with $1."
}
check_port TODO_PORT "$todo_port"
check_port CHAT_PORT "$chat_port"
check_port TODO_SERVICE_PORT "$todo_service_port"
check_port CHATBOT_SERVICE_PORT "$chatbot_service_port"
for offset in 0 1 2 3; do check_port MANAGEMENT_PORT $((management_port + offset)); done

# ---- Build what is not built ----------------------------------------------------------------------------------------

product() {
  if [ "$1" = dev-database ]; then echo dev-database/target/dev-database-0.1.0.jar; else echo "$1/target/quarkus-app/quarkus-run.jar"; fi
}
is_stale() { # is_stale MODULE: something it is made of is newer than it
  local made
  made=$(product "$1")
  [ ! -f "$made" ] || [ -n "$(find pom.xml common/pom.xml common/src/main when/pom.xml when/src/main understanding/pom.xml understanding/src/main "$1/pom.xml" "$1/src/main" \
    \( -name node_modules -o -name dist -o -name .quinoa \) -prune -o -type f -newer "$made" -print | head -n 1)" ]
}
stale=
for module in dev-database todo-service chatbot-service web-frontend; do
  if is_stale "$module"; then stale=${stale:+$stale,}$module; fi
done
if [ -n "$stale" ]; then
  say "Building ${stale//,/, } (a few minutes the first time) …"
  touch "$data/run/build-began"
  ./mvnw -B -ntp -DskipTests package -pl "$stale" -am >"$data/log/build.log" 2>&1 &
  build=$!
  trap 'kill "$build" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$build" 2>/dev/null; do
    [ ! -t 1 ] || printf '\r  %4d s  %-64.64s' "$SECONDS" "$(grep -o 'Building [A-Z].*' "$data/log/build.log" | tail -n 1)"
    sleep 1
  done
  [ ! -t 1 ] || printf '\n'
  trap - INT TERM
  wait "$build" || { grep '^\[ERROR\]' "$data/log/build.log" | head -n 12 >&2; die "The build failed; all of it is in $data/log/build.log"; }
  for module in ${stale//,/ }; do touch -r "$data/run/build-began" "$(product "$module")"; done
fi
key=$data/signing-key.pem
[ -s "$key" ] || (umask 077 && node -e 'const {privateKey} = require("crypto").generateKeyPairSync("ec", {namedCurve: "P-256"});
  process.stdout.write(privateKey.export({type: "pkcs8", format: "pem"}))' >"$key")

# ---- The five parts -------------------------------------------------------------------------------------------------

run_java() { # run_java PART HEAP ARGUMENT…: becomes the part
  local part=$1 heap=$2
  shift 2
  exec "$java_home/bin/java" "-Dtodochatbot.part=$part" "-Xmx$heap" -Xms16m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders "$@"
}
run_quarkus() { # run_quarkus PART MODULE PORT MANAGEMENT_PORT
  export QUARKUS_HTTP_PORT=$3 QUARKUS_MANAGEMENT_PORT=$4 QUARKUS_MANAGEMENT_HOST=127.0.0.1
  export QUARKUS_LOG_CONSOLE_JSON_ENABLED=${QUARKUS_LOG_CONSOLE_JSON_ENABLED:-false} QUARKUS_SHUTDOWN_DELAY=0S QUARKUS_SHUTDOWN_TIMEOUT=3S
  run_java "$1" 160m -jar "$2/target/quarkus-app/quarkus-run.jar"
}
run_front_end() { # run_front_end APP PORT MANAGEMENT_PORT
  export QUARKUS_HTTP_HOST=${HOST:-127.0.0.1} APP=$1 TODO_APP_URL=$todo_port CHAT_APP_URL=$chat_port
  export TODO_SERVICE_URL=http://127.0.0.1:$todo_service_port CHATBOT_SERVICE_URL=http://127.0.0.1:$chatbot_service_port
  run_quarkus "$1" web-frontend "$2" "$3"
}
run_service() { # run_service PART MODULE PORT MANAGEMENT_PORT
  export QUARKUS_HTTP_HOST=127.0.0.1 DATABASE_URL=jdbc:postgresql://127.0.0.1:$database_port/todochatbot
  export DATABASE_USERNAME=$1 DATABASE_PASSWORD=$1 SIGNING_KEY_FILE=$key TODO_SERVICE_URL=http://127.0.0.1:$todo_service_port
  run_quarkus "$@"
}
run_part() {
  case $1 in
    database) run_java database 128m -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" \
      dev.todochatbot.devdatabase.Main "$data/postgres" todo_service:todo chatbot_service:chatbot ;;
    todo_service)
      export TODOCHATBOT_RATE_LIMITS_LOOPBACK=false # everybody here is the person at the keyboard
      run_service todo_service todo-service "$todo_service_port" "$management_port" ;;
    chatbot_service) run_service chatbot_service chatbot-service "$chatbot_service_port" $((management_port + 1)) ;;
    todo) run_front_end todo "$todo_port" $((management_port + 2)) ;;
    chat) run_front_end chat "$chat_port" $((management_port + 3)) ;;
  esac
}
start() { # start PART: in the background, its words in the log
  run_part "$1" >>"$data/log/$1.log" 2>&1 &
  echo $! >"$data/run/$1.pid"
  echo $SECONDS >>"$data/run/$1.starts"
}
revive() { # starts again what ended; five starts of one part within a minute will not get better by themselves
  local part
  for part in $parts; do
    if [ ! -f "$data/run/$part.pid" ] || kill -0 "$(cat "$data/run/$part.pid")" 2>/dev/null; then continue; fi
    if [ "$(awk -v now=$SECONDS 'now - $1 < 60' "$data/run/$part.starts" | wc -l)" -ge 5 ]; then
      tail -n 3 "$data/log/$part.log" >&2
      die "$part does not stay up; all its words are in $data/log/$part.log"
    fi
    say "$part ended; starting it again."
    start "$part"
  done
}
is_ready() { # is_ready PORT: asks /ready, without curl
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET /ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r -t 5 _ status _ <&3 || :
  exec 3>&-
  [ "${status:-}" = 200 ]
}
await() { # await PART PORT
  local deadline=$((SECONDS + 120))
  until is_ready "$2"; do
    [ $SECONDS -lt $deadline ] || die "$1 did not get ready within two minutes; its words are in $data/log/$1.log"
    revive
    sleep 0.2
  done
}

# ---- Start, watch, stop ---------------------------------------------------------------------------------------------

stop() {
  trap '' INT TERM HUP
  say "Stopping …"
  end_all
  rm -f "$data/run/run.pid"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP
trap '' PIPE # a closed terminal must not keep us from stopping what was started
echo $$ >"$data/run/run.pid"
rm -f "$data"/run/*.starts

say "Starting …"
: >"$data/log/database.log"
start database
until database_port=$(sed -n 's/^ready //p' "$data/log/database.log") && [ -n "$database_port" ]; do
  pid_of database >/dev/null || sleep 0.3
  pid_of database >/dev/null || { grep -v SLF4J "$data/log/database.log" >&2 || :; die "PostgreSQL did not start."; }
  sleep 0.1
done
for part in todo_service chatbot_service todo chat; do start "$part"; done
await todo_service "$todo_service_port"
await chatbot_service "$chatbot_service_port"
await todo "$todo_port"
await chat "$chat_port"
printf "\n  Tasks      http://localhost:%s\n  Assistant  http://localhost:%s\n\nReady after %s s. Ctrl-C stops everything.\n" "$todo_port" "$chat_port" $SECONDS

while :; do
  revive
  sleep 1 &
  wait $! || :
done
