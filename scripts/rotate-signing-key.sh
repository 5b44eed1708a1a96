#!/usr/bin/env bash
# Replaces the key that signs access tokens, in three steps and 35 minutes, without signing anybody out.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/rotate-signing-key.sh [--namespace NAME] [--release NAME] [--timeout TIME] [--status]
                                     [--published-for SECONDS] [--accepted-for SECONDS] [--help]

  --namespace NAME  where the release is (todo-chatbot)
  --release NAME    its name (todo-chatbot)
  --timeout TIME    how long to wait for todo-service's pods after each step (5m)
  --status          say where a rotation stands, and change nothing

  --published-for SECONDS  the wait after step 1 (900); less than 900: programs that keep the set of keys may refuse new tokens
  --accepted-for SECONDS   the wait after step 2 (1200); less than 900: who got a token before then is refused until it is refreshed

  1. A new key is published beside the old one, which still signs. 15 minutes: whoever checks tokens gets to know it.
  2. The new key signs; tokens of the old one are good. 20 minutes: the last of them has expired.
  3. The old key is removed.

Each step changes the Secret and rolls todo-service's pods. How far it came stands in the Secret: interrupted at any point, the
same command goes on from there. docs/key-rotation.md says the same by hand, and what to do when a key has leaked.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

namespace=todo-chatbot release=todo-chatbot timeout=5m status='' published_for=900 accepted_for=1200
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --timeout) timeout=${2:?--timeout needs a time, for example 5m}; shift 2 ;;
    --status) status=yes; shift ;;
    --published-for) published_for=${2:?--published-for needs seconds}; shift 2 ;;
    --accepted-for) accepted_for=${2:?--accepted-for needs seconds}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
case $published_for$accepted_for in *[!0-9]*) die "--published-for and --accepted-for need whole numbers of seconds." ;; esac

need base64 date openssl
need_cluster
todo_service=$(printf '%s,app.kubernetes.io/name=todo-service' "$(of_release)")
secret=$(kube get deployments --selector "$todo_service" \
  --output jsonpath='{.items[0].spec.template.spec.volumes[?(@.name=="signing-key")].secret.secretName}' 2>/dev/null) || secret=''
[ -n "$secret" ] || die "No todo-service of release $release in namespace $namespace: is that where it is?"

note=todo-chatbot/signing-key-rotation

umask 077
patch=$(mktemp)
trap 'rm -f "$patch"' EXIT

key() { kube get secret "$secret" --output "jsonpath={.data.$1\.pem}"; } # key NAME, as the Secret has it
change() { cat >"$patch"; kube patch secret "$secret" --type merge --patch-file "$patch" >/dev/null; }
at() { date +%s; }

noted() { kube get secret "$secret" --output 'jsonpath={.metadata.annotations.todo-chatbot/signing-key-rotation}'; } # STEP SINCE

# settled STEP: when all pods knew what the step changed; makes them know it where nobody has seen that yet
settled() {
  local step since
  read -r step since <<<"$(noted)"
  if [ "$step" != "$1" ]; then
    kube rollout restart deployment --selector "$todo_service" >/dev/null
    kube rollout status deployment --selector "$todo_service" --timeout "$timeout" >/dev/null ||
      die "The new pods of todo-service do not become ready: scripts/diagnose.sh --namespace $namespace --release $release
Then the same command goes on."
    since=$(at)
    kube annotate secret "$secret" --overwrite "$note=$1 $since" >/dev/null
  fi
  printf '%s' "$since"
}

minutes_or_seconds() { if [ "$1" -lt 60 ]; then printf '%s seconds' "$1"; else printf '%s minutes' "$((($1 + 59) / 60))"; fi; }
await() { # await SECONDS SINCE
  local left
  left=$(($2 + $1 - $(at)))
  [ "$left" -le 0 ] || say "   waiting $(minutes_or_seconds "$left"); the same command goes on when this is interrupted"
  while [ "$left" -gt 0 ]; do
    sleep "$((left < 30 ? left : 30))"
    left=$(($2 + $1 - $(at)))
  done
}

if [ -n "$status" ]; then
  if [ -n "$(key signing-key-previous)" ]; then say "Step 2 of 3: the new key signs, tokens of the old one are good."
  elif [ -n "$(key signing-key-next)" ]; then say "Step 1 of 3: a new key is published, the old one signs."
  else say "No rotation is under way."; fi
  exit
fi

removed() {
  settled removed >/dev/null
  kube annotate secret "$secret" "$note-" >/dev/null
  say "3. The old key is removed."
}

next=$(key signing-key-next) previous=$(key signing-key-previous)
if [ -z "$next$previous" ]; then
  # Interrupted before the pods had forgotten it
  case $(noted) in signing\ * | removed\ *) removed; exit ;; esac
  [ -n "$(key signing-key)" ] || die "Secret $secret has no signing-key.pem: there is nothing to replace."
  next=$(openssl ecparam -name prime256v1 -genkey -noout | base64 | tr -d '\n')
  [ -n "$next" ] || die "openssl made no key."
  printf '{"data": {"signing-key-next.pem": "%s"}}' "$next" | change
fi

# A rotation that was interrupted after its second step is ended first
if [ -z "$previous" ]; then
  say "1. A new key is published in Secret $secret; the old one signs."
  since=$(settled published)
  await "$published_for" "$since"
  printf '{"data": {"signing-key.pem": "%s", "signing-key-previous.pem": "%s", "signing-key-next.pem": null}}' \
    "$next" "$(key signing-key)" | change
fi

say "2. The new key signs; tokens of the old one are good."
since=$(settled signing)
await "$accepted_for" "$since"
printf '{"data": {"signing-key-previous.pem": null}}' | change
removed
