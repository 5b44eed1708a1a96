#!/usr/bin/env bash
# Gives roles of the release's own PostgreSQL new passwords, in the database and in their Secrets, and rolls the pods that use them.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/rotate-passwords.sh [--namespace NAME] [--release NAME] [--role ROLE]... [--repair] [--timeout TIME] [--help]

  --namespace NAME  where the release is (todo-chatbot)
  --release NAME    its name (todo-chatbot)
  --role ROLE       todo-service, chatbot-service or postgres, the superuser; as often as wanted (all three)
  --repair          no new password: the database gets the one that is in the Secret. After a helm rollback to a revision
                    from before a rotation, which brings the old Secret back, and after an interrupted rotation
  --timeout TIME    how long to wait for the pods of a role (5m)

Between the change and the last new pod, a pod goes on with the connections that it has; a request for which it needs one
more is answered 503 with Retry-After. Only global.database.mode internal: elsewhere change the role and your Secret with
the provider's means, then kubectl rollout restart.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

namespace=todo-chatbot release=todo-chatbot roles=() repair='' timeout=5m
while [ $# -gt 0 ]; do
  case $1 in
    --namespace) namespace=${2:?--namespace needs a name}; shift 2 ;;
    --release) release=${2:?--release needs a name}; shift 2 ;;
    --role)
      case ${2:?--role needs a role} in
        todo-service | chatbot-service | postgres) roles+=("$2"); shift 2 ;;
        *) die "There is no role $2: it is todo-service, chatbot-service or postgres." ;;
      esac ;;
    --repair) repair=yes; shift ;;
    --timeout) timeout=${2:?--timeout needs a time, for example 5m}; shift 2 ;;
    --help) usage; exit ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done
[ ${#roles[@]} -gt 0 ] || roles=(todo-service chatbot-service postgres)

need base64
need_cluster
selected() { printf '%s,app.kubernetes.io/name=%s' "$(of_release)" "$1"; }
server=$(kube get statefulsets --selector "$(selected postgresql)" --output jsonpath='{.items[0].metadata.name}' 2>/dev/null) ||
  die "Release $release in namespace $namespace has no PostgreSQL of its own: change the role and your Secret with your provider's means, then
kubectl --namespace $namespace rollout restart deployment --selector $(of_release)"

umask 077
patch=$(mktemp)
trap 'rm -f "$patch"' EXIT

# secret_of ROLE: the Secret that PostgreSQL's pod itself reads it from, ours or the operator's
secret_of() {
  kube get statefulset "$server" --output jsonpath="{.spec.template.spec.volumes[?(@.name==\"passwords\")].projected.sources[?(@.secret.items[0].path==\"${1//-/_}\")].secret.name}"
}

# The password goes in by standard input, which no list of processes shows, and into no log of the server
set_password() { # set_password ROLE PASSWORD
  kube exec --stdin "$server-0" --container postgresql -- psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres <<SQL
SET log_statement = 'none'; SET log_min_duration_statement = -1; SET log_min_error_statement = 'panic';
ALTER ROLE "${1//-/_}" PASSWORD '$2';
SQL
}

for role in "${roles[@]}"; do
  secret=$(secret_of "$role")
  [ -n "$secret" ] || die "The StatefulSet $server names no Secret for $role: upgrade the release to this chart first."
  if [ -z "$repair" ]; then
    password=$(head -c 48 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')
    password=${password:0:32}
    printf '{"data": {"password": "%s"}}' "$(printf %s "$password" | base64 | tr -d '\n')" >"$patch"
    kube patch secret "$secret" --type merge --patch-file "$patch" >/dev/null
  else
    password=$(kube get secret "$secret" --output jsonpath='{.data.password}' | base64 --decode)
    case $password in *[\'\\]*) die "The password in Secret $secret has a quote or backslash: set it with ALTER ROLE by hand." ;; esac
  fi
  set_password "$role" "$password" ||
    die "Secret $secret has the password, role $role has not: when PostgreSQL runs again, scripts/rotate-passwords.sh --role $role --repair"
  if [ "$role" != postgres ]; then
    # Not by name: fullnameOverride changes it
    kube rollout restart deployment --selector "$(selected "$role")" >/dev/null
    kube rollout status deployment --selector "$(selected "$role")" --timeout "$timeout" >/dev/null ||
      die "The new pods of $role do not become ready: scripts/diagnose.sh --namespace $namespace --release $release"
  fi
  if [ -n "$repair" ]; then say "$role: the database has the password of Secret $secret"; else say "$role: a new password, in Secret $secret"; fi
done
