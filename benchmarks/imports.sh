#!/usr/bin/env bash
# Whether todo-service holds out while several people import the largest files at once: the packaged service with the flags of its
# image and the heap of its container; answers, time, memory, and what somebody else notices meanwhile.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/imports.sh [--together N] [--kinds "NAME…"] [--flags "…"] [--out FOLDER] [--app FOLDER] [--help]

  --together N      so many different people import at once, each kind of file in turn (6)
  --kinds "NAME…"   of those in Imports.java (all)
  --flags "…"       of Java, beside those of the image, such as "-Xmx115m"
  --out FOLDER      where raw results are kept (target/imports/DATE)
  --app FOLDER      another build of the service (todo-service/target/quarkus-app)

Needs curl, openssl, a JDK 25, Maven. Build first: ./mvnw package -DskipTests -pl todo-service -am
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

together=6 kinds='' flags='' app=todo-service/target/quarkus-app
out=target/imports/$(date +%Y-%m-%dT%H-%M-%S)
while [ $# -gt 0 ]; do
  case $1 in
    --together) together=${2:?--together needs a number}; shift 2 ;;
    --kinds) kinds=${2:?--kinds needs names}; shift 2 ;;
    --flags) flags=${2?--flags needs flags}; shift 2 ;;
    --out) out=${2:?--out needs a folder}; shift 2 ;;
    --app) app=${2:?--app needs a folder}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
need curl openssl
java=$(./mvnw --java-home)/bin/java
[ -f "$app/quarkus-run.jar" ] || die "Build it first: ./mvnw package -DskipTests -pl todo-service -am"
[ -n "$kinds" ] || kinds=$("$java" benchmarks/Imports.java - 0 kinds)

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
pids=()
stop() { kill "${pids[@]}" 2>/dev/null || :; wait "${pids[@]}" 2>/dev/null || :; rm -rf "$work"; }
trap stop EXIT
cat >"$work/FreePort.java" <<'JAVA'
class FreePort { void main() throws Exception { try (var socket = new java.net.ServerSocket(0)) { System.out.println(socket.getLocalPort()); } } }
JAVA
free_port() { "$java" "$work/FreePort.java"; }
await() { # await COMMAND…: until it succeeds, for three minutes
  local deadline=$((SECONDS + 180))
  until "$@"; do [ $SECONDS -lt $deadline ] || die "Not within three minutes: $*"; sleep 0.2; done
}
"$java" -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" dev.todochatbot.devdatabase.Main \
  "$work/postgres" todo_service:todo >"$work/database.log" 2>"$out/database.log" &
pids+=($!)
await grep -q '^ready' "$work/database.log"
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$work/key.pem" 2>/dev/null
mapfile -t image_flags < <(sed -n 's/^quarkus.jib.jvm-additional-arguments=//p' common/src/main/resources/META-INF/microprofile-config.properties | tr , '\n')
port=$(free_port)
# 256 MiB are what a container has
# shellcheck disable=SC2086
env MALLOC_ARENA_MAX=2 DATABASE_URL="jdbc:postgresql://127.0.0.1:$(sed -n 's/^ready //p' "$work/database.log")/todochatbot" DATABASE_USERNAME=todo_service \
  DATABASE_PASSWORD=todo_service SIGNING_KEY_FILE="$work/key.pem" TODOCHATBOT_RATE_LIMITS_LOOPBACK=false QUARKUS_HTTP_HOST=127.0.0.1 \
  QUARKUS_HTTP_PORT="$port" QUARKUS_MANAGEMENT_PORT="$(free_port)" QUARKUS_SHUTDOWN_DELAY=0S \
  "$java" "${image_flags[@]}" -XX:MaxRAM=256m $flags -Xlog:gc:file="$out/gc.log" -jar "$app/quarkus-run.jar" >"$out/service.log" 2>&1 &
service=$!
pids+=("$service")
await curl -fs -o /dev/null "http://127.0.0.1:$port/ready"
alive() { kill -0 "$service" 2>/dev/null; }
# Of no file, in MiB, the most of what is looked at
(most=0
  while alive; do
    now=$(awk '/^RssAnon/ {printf "%d", $2 / 1024}' "/proc/$service/status" 2>/dev/null || :)
    [ "${now:-0}" -le "$most" ] || { most=$now; echo "$most" >"$out/memory"; }
    sleep 0.2
  done) &
pids+=($!)

full() { grep -c 'Pause Full' "$out/gc.log" || :; }
printf '| file | MiB | answers | s until the last | of another: requests | failed | median ms | longest ms | full collections | MiB without files, so far at most |\n|---|---|---|---|---|---|---|---|---|---|\n' | tee "$out/table.md"
for kind in $kinds; do
  alive || die "todo-service is gone: $(tail -n 3 "$out/service.log")"
  before=$(full)
  result=$("$java" benchmarks/Imports.java "http://127.0.0.1:$port" "$together" "$kind") || die "$kind: todo-service is gone: $(tail -n 3 "$out/service.log")"
  printf '| %s | %s | %s | %s |\n' "$kind" "${result//	/ | }" "$(($(full) - before))" "$(cat "$out/memory")" | tee -a "$out/table.md"
done
say "ERROR in the log: $(grep -c ' ERROR ' "$out/service.log" || :); OutOfMemoryError: $(grep -c OutOfMemoryError "$out/service.log" || :). Raw results: $out"
