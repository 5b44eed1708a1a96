# The chart with a database elsewhere, whose certificate an authority of one's own has signed.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

certificate() { # certificate NAME: with a key, for a host of this name, signed by itself
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$1" \
    -addext "subjectAltName=DNS:elsewhere" -keyout "$log/$1.key" -out "$log/$1.crt"
  kube create secret generic "$1-authority" --from-file=ca.crt="$log/$1.crt"
}

external_database() {
  local namespace=$developer_namespace log=$log/elsewhere role password
  mkdir "$log"
  make_namespace
  certificate elsewhere
  certificate stranger
  password=$(openssl rand -hex 16)
  kube create secret tls elsewhere --cert "$log/elsewhere.crt" --key "$log/elsewhere.key"
  kube create secret generic administrator --from-literal=password="$password"
  kube apply --filename e2e/cluster/elsewhere.yaml
  kube wait pod/elsewhere --for=condition=Ready --timeout=60s
  # As the guide says it
  sed -n '/^CREATE ROLE todo/,/^REVOKE/p' docs/backup-and-restore.md | sed "s/'…'/'$password'/" |
    kube exec --stdin elsewhere -- psql --username postgres --dbname todochatbot --set ON_ERROR_STOP=1
  for role in todo_service chatbot_service; do
    kube create secret generic "${role/_/-}-role" --from-literal=username="$role" --from-literal=password="$password"
  done
  local elsewhere=(--set global.database.mode=external --set global.database.host=elsewhere
    --set global.database.existingSecrets.todo-service=todo-service-role
    --set global.database.existingSecrets.chatbot-service=chatbot-service-role)
  deploy -- "${elsewhere[@]}" --set global.database.caSecret=elsewhere-authority
  make_data
  kube exec elsewhere -- psql --username postgres --tuples-only --no-align --command \
    "SELECT bool_and(ssl) AND count(DISTINCT usename) = 2 FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename LIKE '%\_service'" \
    | grep t
  # Somebody else's signature: the new pods do not start, and the old ones go on
  helm upgrade "$release" helm/todo-chatbot --namespace "$namespace" --reuse-values --set global.database.caSecret=stranger-authority
  local deadline=$((SECONDS + 90))
  until kube logs --selector app.kubernetes.io/name=todo-service --tail=-1 | grep -o 'PKIX path [a-z ]*failed'; do
    ((SECONDS < deadline))
    sleep 1
  done
  browse "$todo" /api/v1/tasks >/dev/null
  kubectl delete namespace "$namespace" --timeout=120s
}
