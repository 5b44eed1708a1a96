#!/usr/bin/env bash
# How fast todo-service is beside its own database and beside a peer: the packaged service with the flags of its image, the
# peer with the same check of signatures, and pgbench with the service's own statements, in turn on one PostgreSQL.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/speed.sh [--rounds N] [--seconds N] [--warm N] [--connections N] [--loads "NAME…"] [--peer FILE] [--out FOLDER] [--flags "…"] [--jfr]

  --rounds N        each load of each, in turn (3)
  --seconds N       of each load (5); nothing may take longer than the quarter of an hour that access tokens live
  --warm N          seconds of each load before the first round, until all is compiled (20)
  --connections N   (16)
  --loads "NAME…"   of get, list, create, complete, quick, search (get list create)
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

rounds=3 seconds=5 warm=20 connections=16 loads='get list create' peer=../shared/peers/fastapi/app.py flags='' jfr=
out=target/speed/$(date +%Y-%m-%dT%H-%M-%S)
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=${2:?--rounds needs a number}; shift 2 ;;
    --seconds) seconds=${2:?--seconds needs a number}; shift 2 ;;
    --warm) warm=${2:?--warm needs a number}; shift 2 ;;
    --connections) connections=${2:?--connections needs a number}; shift 2 ;;
    --loads) loads=${2:?--loads needs names}; shift 2 ;;
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
  "$work/postgres" todo_service:todo peer:peer >"$work/database.log" 2>"$out/database.log" &
pids+=($!)
await grep -q '^ready' "$work/database.log"
database_port=$(sed -n 's/^ready //p' "$work/database.log")
psql() { PGPASSWORD=$1 command psql -qtAX -h 127.0.0.1 -p "$database_port" -U "$1" todochatbot -c "$2"; }
[ "$(psql todo_service 'show fsync')" = on ] || die "PostgreSQL writes without fsync."

port=$(free_port) management=$(free_port)
image_flags=$(sed -n 's/^quarkus.jib.jvm-additional-arguments=//p' common/src/main/resources/META-INF/microprofile-config.properties | tr , ' ')
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/key.pem" 2>/dev/null
# 256 MiB are what a container has
# shellcheck disable=SC2086
env MALLOC_ARENA_MAX=2 DATABASE_URL="jdbc:postgresql://127.0.0.1:$database_port/todochatbot" DATABASE_USERNAME=todo_service \
  DATABASE_PASSWORD=todo_service SIGNING_KEY_FILE="$work/key.pem" TODOCHATBOT_RATE_LIMITS_LOOPBACK=false QUARKUS_HTTP_HOST=127.0.0.1 \
  QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$management" QUARKUS_SHUTDOWN_DELAY=0S \
  "$java" $image_flags -XX:MaxRAM=256m $flags -jar "$app/quarkus-run.jar" >"$out/ours.log" 2>&1 &
ours_pid=$!
pids+=("$ours_pid")
ours=http://127.0.0.1:$port
await curl -fs -o /dev/null "$ours/ready"

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
"$java" benchmarks/Owners.java "$work" "$ours" "$peer_address" 16 20 2>"$out/owners.log" \
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
cpu() { awk -v tick="$(getconf CLK_TCK)" '{printf "%.2f", ($14 + $15) / tick}' "/proc/$ours_pid/stat"; }
resident() { awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$ours_pid/status"; }

echo 'round	load	who	per_second	median_ms	p99_ms	failed	cpu_ms_per_request	resident_mib' >"$out/raw.tsv"
for load in $loads; do load ours "$ours" "$load" "$warm" >/dev/null; done
[ -z "$jfr" ] || "$(dirname "$java")/jcmd" "$ours_pid" JFR.start name=speed settings=profile filename="$out/ours.jfr" >/dev/null
for round in $(seq "$rounds"); do
  for load in $loads; do
    before=$(cpu)
    result=$(load ours "$ours" "$load")
    printf '%s\t%s\tours\t%s\t%s\t%s\n' "$round" "$load" "$result" \
      "$(awk -v from="$before" -v to="$(cpu)" -v rate="${result%%	*}" -v s="$seconds" 'BEGIN {printf "%.2f", (to - from) * 1000 / (rate * s + 1)}')" "$(resident)"
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
say "Raw results: $out"
