#!/usr/bin/env bash
# How well the built-in assistant understands: figures for every set that is there, the trace of one sentence, or what long messages cost.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: benchmarks/understanding.sh [--data DIRECTORY] [--failures]
       benchmarks/understanding.sh trace [--language CODE] SENTENCE [TITLE…]
       benchmarks/understanding.sh speed

  --data DIRECTORY  holds data/phrases/*.jsonl and eval/assistant.yaml (../shared); sentences of ours are always tried
  --failures        also prints what failed, of those halves that may be looked at
  --language CODE   of the user's locale (en)
  TITLE…            further tasks of the account
TEXT
}
cd "$(dirname "$0")/.."
command=figures data=../shared language=en failures=()
case ${1:-} in trace|speed) command=$1; shift ;; esac
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=${2:?--data needs a directory}; shift 2 ;;
    --language) language=${2:?--language needs a code}; shift 2 ;;
    --failures) failures=(--failures); shift ;;
    --help) usage; exit ;;
    --*) usage >&2; exit 2 ;;
    *) break ;;
  esac
done

classpath=understanding/target/figures.classpath
./mvnw -q -B -ntp -Dspotless.check.skip test-compile dependency:build-classpath -pl understanding -am \
  -Dmdep.outputFile="$PWD/$classpath" >/dev/null
main=dev.todochatbot.understanding.figures.Figures
run() { "$(./mvnw --java-home)/bin/java" -cp "understanding/target/classes:understanding/target/test-classes:$(cat "$classpath")" "$main" "$@"; }
if [ "$command" = trace ]; then
  [ $# -gt 0 ] || { usage >&2; exit 2; }
  run trace "$language" "$@"
elif [ "$command" = speed ]; then
  run speed
else
  run figures "$data" "${failures[@]}"
fi
