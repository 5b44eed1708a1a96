#!/usr/bin/env bash
# Gives the three pushed images an AOT cache each: what their Java has loaded and linked after the application's usual
# requests, so that they start several times faster. Trained by each image's own java on its own files, without a container.
# Their jars are stored and the layers compressed by zstd meanwhile, so that they are smaller than before, cache and all.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/train-aot.sh --tag TAG [--registry HOST] [--base-image IMAGE] [--rounds N] [--help]

  --tag TAG           tag of the three images, which is pushed again with the cache
  --registry HOST     where they are (localhost:5000)
  --base-image IMAGE  what they were built on, if not on what the build says
  --rounds N          how often the usual requests are made (10)

Needs crane, zstd, curl, Node, and what scripts/run.sh needs; a Linux of the images' processor, for it runs what is in them.
A cache that its image's Java does not accept is a failure.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

registry=localhost:5000 tag='' rounds=10
base=$(sed -n 's/^quarkus.jib.base-jvm-image=//p' common/src/main/resources/META-INF/microprofile-config.properties)
while [ $# -gt 0 ]; do
  case $1 in
    --registry) registry=${2:?--registry needs a host}; shift 2 ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --base-image) base=${2:?--base-image needs an image}; shift 2 ;;
    --rounds) rounds=${2:?--rounds needs a number}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
[ -n "$tag" ] || { usage >&2; die "Which images? Name their --tag."; }
need crane zstd curl node
java_home=$(./mvnw --java-home)

images="todo-service chatbot-service web-frontend"
work=$(mktemp -d)
declare -A pids=()
clean_up() {
  local part
  for part in "${!pids[@]}"; do
    # What is asked to end would write its cache first; PostgreSQL stops with the process that started it
    if [ "$part" = database ]; then kill "${pids[$part]}"; else kill -9 "${pids[$part]}"; fi 2>/dev/null || :
  done
  wait
  rm -rf "$work"
}
trap clean_up EXIT

reference() { echo "$registry/todo-chatbot/$1:$tag"; }
# from_config IMAGE EXPRESSION: one line for each element of a list in the image's configuration
from_config() { node -p "JSON.parse(require('fs').readFileSync('$work/$1.json')).config$2.join('\n')"; }

unpack() { # unpack IMAGE: its files, with the times that the cache remembers
  mkdir "$work/$1"
  crane export "$(reference "$1")" - | tar -xf - -C "$work/$1" --no-same-owner --warning=no-unknown-keyword
  crane config "$(reference "$1")" >"$work/$1.json"
  [ ! -e "$work/$1/app/app.aot" ] || die "$(reference "$1") has a cache already: push it anew with scripts/build-images.sh."
  "$java_home/bin/java" scripts/aot/StoredJars.java "$work/$1/app"
}

flags() { from_config "$1" .Entrypoint.slice\(1\) | with_second_compiler; } # flags IMAGE: and the class to run
start() { # start PART FLAG...: the image's entry with flags of ours before its own
  local part=$1 image home entry
  shift
  case $part in todo | chat) image=web-frontend ;; *) image=$part ;; esac
  home=$(from_config "$image" ".Env.filter(v => v.startsWith('JAVA_HOME=')).map(v => v.slice(10))")
  mapfile -t entry < <(flags "$image")
  (
    export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=${port[$part]} QUARKUS_SHUTDOWN_DELAY=0S
    export QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=${port[$part-management]}
    export TODO_SERVICE_URL=http://127.0.0.1:${port[todo-service]} CHATBOT_SERVICE_URL=http://127.0.0.1:${port[chatbot-service]}
    case $image in
      web-frontend) export APP=$part ;;
      *) export SIGNING_KEY_FILE=$work/signing-key.pem DATABASE_USERNAME=${part/-/_} DATABASE_PASSWORD=${part/-/_} \
        DATABASE_URL=jdbc:postgresql://127.0.0.1:$database_port/todochatbot ;;
    esac
    unset OPENAI_API_KEY OPENAI_BASE_URL ANTHROPIC_API_KEY GROQ_API_KEY OLLAMA_BASE_URL JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
    cd "$work/$image/app" && exec "$work/$image$home/bin/java" "${@//%/$image}" "${entry[@]}"
  ) >"$work/$part.log" 2>&1 &
  pids[$part]=$!
}
await() { # await PART
  local deadline=$((SECONDS + 600))
  until curl -fs -o /dev/null "http://127.0.0.1:${port[$1]}/ready"; do
    kill -0 "${pids[$1]}" 2>/dev/null || { tail -n 30 "$work/$1.log" >&2; die "$1 did not start: see above."; }
    [ $SECONDS -lt $deadline ] || { tail -n 30 "$work/$1.log" >&2; die "$1 did not get ready within ten minutes: see above."; }
    sleep 0.2
  done
}
start_all() { # start_all PARTS FLAG...: % in a flag stands for the image
  local part parts=$1
  shift
  for part in $parts; do start "$part" "$@"; done
  for part in $parts; do await "$part"; done
}
stop_all() { # a cache is written while its process ends
  local part
  for part in todo chat chatbot-service todo-service; do
    [ -n "${pids[$part]:-}" ] || continue
    kill "${pids[$part]}"
    wait "${pids[$part]}" || :
    unset "pids[$part]"
  done
}

start_database() {
  : >"$work/database.log"
  "$java_home/bin/java" -Xmx128m -cp "dev-database/target/dev-database-0.1.0.jar:dev-database/target/lib/*" \
    dev.todochatbot.devdatabase.Main "$work/postgres" todo_service:todo chatbot_service:chatbot >"$work/database.log" 2>&1 &
  pids[database]=$!
  until database_port=$(sed -n 's/^ready //p' "$work/database.log") && [ -n "$database_port" ]; do
    kill -0 "${pids[database]}" 2>/dev/null || { cat "$work/database.log" >&2; die "PostgreSQL did not start: see above."; }
    sleep 0.1
  done
}

layer() { # layer FILE TAR_OPTION…: the same bytes for the same files, whenever and by whomever it is made
  local file=$1
  shift
  tar --sort=name --mtime=@1 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX "$@" | zstd -q -12 -T0 >"$file"
}
# Onto the base again, in two layers: the libraries, which are the same until one is changed, and what every build makes
push_with_cache() {
  local app=$work/$1/app config flags
  mv "$work/$1.aot" "$app/app.aot"
  layer "$work/libraries.tar.zst" -C "$work/$1" -cf - app/lib
  layer "$work/app.tar.zst" -C "$work/$1" -cf - --exclude app/lib app
  mapfile -t flags < <(flags "$1")
  mapfile -t config < <(node -p "const {config} = JSON.parse(require('fs').readFileSync('$work/$1.json'));
    [['--entrypoint', ['java', '-XX:AOTCache=app.aot', ...process.argv.slice(1)].join()], ['--user', config.User],
     ['--workdir', config.WorkingDir], ['--exposed-ports', Object.keys(config.ExposedPorts).join()],
     ...config.Env.map((variable) => ['--env', variable]),
     ...Object.entries(config.Labels).map(([key, value]) => ['--label', key + '=' + value])].flat().join('\n')" -- "${flags[@]}")
  {
    crane append --platform linux/amd64 --base "$base" --new_tag "$(reference "$1")" \
      --new_layer "$work/libraries.tar.zst" --new_layer "$work/app.tar.zst" &&
    crane mutate "$(reference "$1")" --tag "$(reference "$1")" "${config[@]}" &&
    crane pull --format oci "$(reference "$1")" "$work/$1.oci" && node scripts/aot/oci.mjs "$work/$1.oci" &&
    crane push "$work/$1.oci" "$(reference "$1")"
  } >/dev/null 2>"$work/crane.log" || { cat "$work/crane.log" >&2; die "$(reference "$1") was not pushed: see above."; }
}

printf 'Training the AOT caches of %s/todo-chatbot:%s …\n' "$registry" "$tag"
for image in $images; do unpack "$image"; done
declare -A port=()
while read -r name number; do port[$name]=$number; done < <(node -e '
  const names = ["todo-service", "chatbot-service", "todo", "chat"].flatMap((name) => [name, name + "-management"])
  const servers = names.map(() => require("net").createServer().listen(0, "127.0.0.1"))
  setImmediate(() => servers.forEach((server, i) => { console.log(names[i], server.address().port); server.close() }))')
node -e 'const {privateKey} = require("crypto").generateKeyPairSync("ec", {namedCurve: "P-256"})
  process.stdout.write(privateKey.export({type: "pkcs8", format: "pem"}))' >"$work/signing-key.pem"
start_database

# Adapters that two runs name differently (a fault of Java 25) would be a warning at every start
start_all "todo-service chatbot-service todo" "-XX:AOTCacheOutput=$work/%.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching
start_all chat
node scripts/aot/requests.mjs "http://127.0.0.1:${port[todo]}" "http://127.0.0.1:${port[chat]}" "$rounds"
stop_all
for image in $images; do
  [ -s "$work/$image.aot" ] || { tail -n 30 "$work"/*.log >&2; die "Training wrote no cache for $image: see above."; }
done

start_all "todo-service chatbot-service todo" -XX:AOTMode=on "-XX:AOTCache=$work/%.aot" # ends at once where a cache is not accepted
stop_all
for image in $images; do push_with_cache "$image"; done
