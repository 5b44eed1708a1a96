#!/usr/bin/env bash
# How fast todo-service is beside its own database and beside a peer: the packaged service with the flags of its image with a cache, the
# peer with the same check of signatures, and pgbench with the service's own statements, in turn on one PostgreSQL. Then at half of what it takes, and how fast it is while it takes all it can.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/speed.sh [--rounds N] [--seconds N] [--warm N] [--connections N] [--loads "NAME…"] [--streams N] [--peer FILE] [--out FOLDER] [--flags "…"] [--jfr]

  --rounds N        each load of each, in turn (3)
  --seconds N       of each load (5); nothing may take longer than the quarter of an hour that access tokens live
  --warm N          seconds of each load before the first round, until all is compiled (20)
  --connections N   (16)
  --loads "NAME…"   of get, list, create, complete, quick, search, chat: a turn of the assistant (get list create)
  --streams N       event streams that are open while tasks are made (500); 0 for none
  --peer FILE       a FastAPI application ("../shared/peers/fastapi/app.py", where it is there); - for none
  --out FOLDER      where raw results are kept (target/speed/DATE)
  --flags "…"       of Java, beside those of the image
  --jfr             records todo-service while it is loaded, into FOLDER/ours.jfr

Needs wrk, jq, curl, pgbench, a JDK 25, Maven; for the peer Python with fastapi, sqlmodel, greenlet, asyncpg, pyjwt[crypto] and uvicorn[standard]
in the folder that PEER_PYTHON names (a virtual environment). Build first: ./mvnw package -DskipTests -pl todo-service -am
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

rounds=3 seconds=5 warm=20 connections=16 loads='get list create' streams=500 peer=../shared/peers/fastapi/app.py flags='' jfr=
out=target/speed/$(date +%Y-%m-%dT%H-%M-%S)
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=${2:?--rounds needs a number}; shift 2 ;;
    --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
    --warm) warm=${2:?--warm needs a number}; shift 2 ;;
    --connections) connections=${2:?--connections needs a number}; shift 2 ;;
    --loads) loads=${2:?--loads needs names}; shift 2 ;;
    --streams) streams=${2:?--streams needs a number}; shift 2 ;;
    --peer) peer=${2:?--peer needs a file}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --flags) flags=${2?--flags needs flags}; shift 2 ;;
    --jfr) jfr=yes; shift ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
need wrk jq curl pgbench
java=$(./mvnw --java-home)/bin/java
app=todo-service/target/quarkus-app
[ -f "$app/quarkus-run.jar" ] || die "Build it first: ./mvnw package -DskipTests -pl todo-service -am"
[ -f "$peer" ] || peer=-
python=${PEER_PYTHON:+$PEER_PYTHON/bin/}python3

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
pids=()
stop() { kill "${pids[@]}" 2>/dev/null || :; wait "${pids[@]}" 2>/dev/null || :; rm -rf "$work"; }
trap stop EXIT
free_port() { "$java" "$work/FreePort.java"; }
cat >"$work/FreePort.java" <<'JAVA'
class FreePort { void main() throws Exception { try (var socket = new java.net.ServerSocket(0)) { System.out.println(socket.getLocalPort()); } } }
JAVA
await() { # await COMMAND…: until it succeeds, for three minutes
  local deadline=$((SECONDS + 180))
  until "$@"; do [ $SECONDS -lt $deadline ] || die "Not within three minutes: $*"; sleep 0.2; done
}

# ---- The database, todo-service, the peer ---------------------------------------------------------------------------

"$java" -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" dev.todochatbot.devdatabase.Main \
  "$work/postgres" todo_service:todo chatbot_service:chatbot peer:peer >"$work/database.log" 2>"$out/database.log" &
pids+=($!)
await grep -q '^ready' "$work/database.log"
database_port=$(sed -n 's/^ready //p' "$work/database.log")
psql() { PGPASSWORD=$1 command psql -qtAX -h 127.0.0.1 -p "$database_port" -U "$1" todochatbot -c "$2"; }
[ "$(psql todo_service 'show fsync')" = on ] || die "PostgreSQL writes without fsync."

port=$(free_port) management=$(free_port)
mapfile -t image_flags < <(sed -n 's/^quarkus.jib.jvm-additional-arguments=//p' common/src/main/resources/META-INF/microprofile-config.properties \
  | tr , '\n' | with_second_compiler)
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/key.pem" 2>/dev/null
# 256 MiB are what a container has
# shellcheck disable=SC2086
env MALLOC_ARENA_MAX=2 DATABASE_URL="jdbc:postgresql://127.0.0.1:$database_port/todochatbot" DATABASE_USERNAME=todo_service \
  DATABASE_PASSWORD=todo_service SIGNING_KEY_FILE="$work/key.pem" TODOCHATBOT_RATE_LIMITS_LOOPBACK=false QUARKUS_HTTP_HOST=127.0.0.1 \
  QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$management" QUARKUS_SHUTDOWN_DELAY=0S \
  "$java" "${image_flags[@]}" -XX:MaxRAM=256m $flags -jar "$app/quarkus-run.jar" >"$out/ours.log" 2>&1 &
ours_pid=$!
pids+=("$ours_pid")
ours=http://127.0.0.1:$port
await curl -fs -o /dev/null "$ours/ready"

chat=- chat_pid=
if [[ " $loads " = *' chat '* ]]; then
  app=chatbot-service/target/quarkus-app
  [ -f "$app/quarkus-run.jar" ] || die "Build it first: ./mvnw package -DskipTests -pl todo-service,chatbot-service -am"
  chat_port=$(free_port)
  # shellcheck disable=SC2086
  env MALLOC_ARENA_MAX=2 DATABASE_URL="jdbc:postgresql://127.0.0.1:$database_port/todochatbot" DATABASE_USERNAME=chatbot_service \
    DATABASE_PASSWORD=chatbot_service TODO_SERVICE_URL="$ours" QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$chat_port" \
    QUARKUS_MANAGEMENT_PORT="$(free_port)" QUARKUS_SHUTDOWN_DELAY=0S \
    "$java" "${image_flags[@]}" -XX:MaxRAM=256m $flags -jar "$app/quarkus-run.jar" >"$out/chat.log" 2>&1 &
  chat_pid=$!
  pids+=("$chat_pid")
  chat=http://127.0.0.1:$chat_port
  await curl -fs -o /dev/null "$chat/ready"
fi

peer_address=-
if [ "$peer" != - ]; then
  peer_port=$(free_port)
  peer_address=http://127.0.0.1:$peer_port
  PEER_KEYS=$(curl -fs "$ours/.well-known/jwks.json")
  export PEER=$peer PEER_DATABASE=postgresql+asyncpg://peer:peer@127.0.0.1:$database_port/todochatbot PEER_KEYS
  "$python" benchmarks/signed_peer.py
  "$python" -m uvicorn --app-dir benchmarks signed_peer:app --port "$peer_port" --workers "$(nproc)" --no-access-log >"$out/peer.log" 2>&1 &
  pids+=($!)
  await curl -s -o /dev/null "$peer_address/health"
fi
"$java" benchmarks/Owners.java "$work" "$ours" "$peer_address" 32 20 2>"$out/owners.log" \
  || { cat "$out/owners.log" >&2; die "No owners were made."; }

# ---- In turn --------------------------------------------------------------------------------------------------------

load() { # load WHO BASE LOAD [SECONDS]: requests a second, median and 99th percentile in ms, failures
  [ -f "$work/$1-$3" ] || { echo '-	-	-	-'; return; }
  wrk -t2 -c"$connections" -d"${4:-$seconds}s" -s benchmarks/requests.lua "$2" -- "$work/$1-$3" | tail -n 1
}
pgbench_scripts() { # pgbench_scripts LOAD: one for each of some tasks, since its variables are numbers
  local owner task
  mkdir -p "$work/sql-$1"
  while IFS=$'\t' read -r owner task; do
    sed "s/@owner@/$owner/g; s/@task@/$task/g" "benchmarks/sql/$1.sql" >"$work/sql-$1/$task.sql"
  done < <(awk 'NR % 5 == 1' "$work/owners")
}
database() { # database LOAD: statements a second
  [ -f "benchmarks/sql/$1.sql" ] || { echo -; return; }
  [ -d "$work/sql-$1" ] || pgbench_scripts "$1"
  # shellcheck disable=SC2046
  PGPASSWORD=todo_service pgbench -n -M prepared -h 127.0.0.1 -p "$database_port" -U todo_service -c "$connections" -j 2 -T "$seconds" \
    $(printf -- '-f %s ' "$work/sql-$1"/*.sql) todochatbot 2>/dev/null | awk '/^tps/ {printf "%.0f", $3}'
}
base() { [ "$1" = chat ] && echo "$chat" || echo "$ours"; } # base LOAD
# Of todo-service, in a turn of both services
cpu() { awk -v tick="$(getconf CLK_TCK)" '{all += $14 + $15} END {printf "%.2f", all / tick}' "/proc/$ours_pid/stat" ${chat_pid:+"/proc/$chat_pid/stat"}; }
resident() { awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$1/status"; }

echo 'round	load	who	per_second	median_ms	p99_ms	failed	cpu_ms_per_request	resident_mib' >"$out/raw.tsv"
for load in $loads; do load ours "$(base "$load")" "$load" "$warm" >/dev/null; done
[ -z "$jfr" ] || "$(dirname "$java")/jcmd" "$ours_pid" JFR.start name=speed settings=profile filename="$out/ours.jfr" >/dev/null
for round in $(seq "$rounds"); do
  for load in $loads; do
    before=$(cpu)
    result=$(load ours "$(base "$load")" "$load")
    printf '%s\t%s\tours\t%s\t%s\t%s\n' "$round" "$load" "$result" \
      "$(awk -v from="$before" -v to="$(cpu)" -v rate="${result%%	*}" -v s="$seconds" 'BEGIN {printf "%.2f", (to - from) * 1000 / (rate * s + 1)}')" "$(resident "$([ "$load" = chat ] && echo "$chat_pid" || echo "$ours_pid")")"
    [ "$peer" = - ] || printf '%s\t%s\tpeer\t%s\t-\t-\n' "$round" "$load" "$(load peer "$peer_address" "$load")"
    printf '%s\t%s\tpgbench\t%s\t-\t-\t-\t-\t-\n' "$round" "$load" "$(database "$load")"
  done
done | tee -a "$out/raw.tsv" >&2
[ -z "$jfr" ] || "$(dirname "$java")/jcmd" "$ours_pid" JFR.stop name=speed >/dev/null

# ---- The table: medians of the rounds ---------------------------------------------------------------------------------

median() { # median LOAD WHO COLUMN
  awk -F '\t' -v load="$1" -v who="$2" -v column="$3" '$2 == load && $3 == who && $column != "-" {print $column}' "$out/raw.tsv" \
    | sort -n | awk '{all[NR] = $1} END {print NR ? all[int((NR + 1) / 2)] : "-"}'
}
ratio() { awk -v a="$1" -v b="$2" -v form="$3" 'BEGIN {if (a == "-" || b == "-" || b == 0) print "-"; else printf form, a / b}'; }
{
  printf '| load | ours/s | peer/s | pgbench/s | ours / peer | ours / pgbench | p99 ms | CPU ms a request | resident MiB |\n|---|---|---|---|---|---|---|---|---|\n'
  for load in $loads; do
    o=$(median "$load" ours 4) p=$(median "$load" peer 4) d=$(median "$load" pgbench 4)
    printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$load" "$o" "$p" "$d" "$(ratio "$o" "$p" %.1f)" "$(ratio "$o" "$d" %.3f)" \
      "$(median "$load" ours 6)" "$(median "$load" ours 8)" "$(median "$load" ours 9)"
  done
} | tee "$out/table.md"

# ---- At half of that, and while it takes all it can ---------------------------------------------------------------------

{
  printf '\n| at half of that | a second | median ms | p99 ms | failed |\n|---|---|---|---|---|\n'
  for load in $loads; do
    half=$(($(median "$load" ours 4) / 2))
    printf '| %s | %s | %s |\n' "$load" "$half" \
      "$("$java" benchmarks/Steady.java "$work/ours-$load" "$(base "$load")" "$half" "$((seconds * 2))" "$connections" | sed 's/\t/ | /g')"
  done
  printf 'GET\t/health\t\t\n' >"$work/health"
  wrk -t2 -c"$connections" -d"$((seconds * 2 + 4))s" -s benchmarks/requests.lua "$ours" -- "$work/ours-get" >/dev/null &
  printf '| health, asked while all the others are gets | 20 | %s |\n' \
    "$("$java" benchmarks/Steady.java "$work/health" "http://127.0.0.1:$management" 20 "$((seconds * 2))" 2 | sed 's/\t/ | /g')"
  wait $!
  # What the machine alone lets a request wait: the service has nothing else to do
  seconds=$((seconds * 2 + 4)) database get >/dev/null &
  printf '| health, asked while the database does only that | 20 | %s |\n' \
    "$("$java" benchmarks/Steady.java "$work/health" "http://127.0.0.1:$management" 20 "$((seconds * 2))" 2 | sed 's/\t/ | /g')"
  wait $!
  [ "$streams" = 0 ] || {
    before=$(cpu)
    result=$("$java" benchmarks/Streams.java "$work/ours-create" "$ours" "$streams" 50 "$((seconds * 2))")
    printf '\n| streams | creations a second | events that came | median ms | p99 ms | missing | CPU ms an event | resident MiB |\n|---|---|---|---|---|---|---|---|\n'
    printf '| %s | 50 | %s | %s | %s |\n' "$streams" "${result//	/ | }" \
      "$(awk -v from="$before" -v to="$(cpu)" -v events="${result%%	*}" 'BEGIN {printf "%.2f", (to - from) * 1000 / (events + 1)}')" "$(resident "$ours_pid")"
  }
} | tee "$out/more.md"
say "Raw results: $out"
