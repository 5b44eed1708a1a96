# What must work whatever else is checked. Each function fails, or says nothing.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

build_images() {
  scripts/build-images.sh --registry "$registry" --tag "$tag" --base-image "$registry/base/jre25:latest" -- "${maven_options[@]}"
}

images="todo-service chatbot-service web-frontend"
megabytes() { crane manifest "$registry/todo-chatbot/$1:$tag" | jq '[.layers[].size] | add / 1e6 | ceil'; }

small_images() {
  local image size
  for image in $images; do
    size=$(megabytes "$image")
    echo "MEASURED  $image $size MB"
    [ "$size" -le 150 ]
  done
}

make_namespace() {
  kubectl delete namespace "$namespace" --ignore-not-found --timeout=120s
  kubectl create namespace "$namespace"
  kubectl label namespace "$namespace" pod-security.kubernetes.io/enforce=restricted
  # Room for two releases, for a second pod of each while they are rolled, and for hooks; a container without limits is refused
  kube create quota release --hard=pods=25,requests.cpu=4,requests.memory=5Gi,limits.memory=10Gi,persistentvolumeclaims=6,services.nodeports=4
}

# Without values, what a check before had set goes back
deploy() { scripts/deploy.sh --defaults --namespace "$namespace" --release "$release" --registry "$registry" --tag "$tag" "$@"; }

deploy_in_time() {
  local start=$SECONDS
  deploy
  [ $((SECONDS - start)) -le 120 ]
}

helm_test() { helm test "$release" --namespace "$namespace" --logs; }

as_role() { # as_role SERVICE SQL
  local password
  password=$(kube get secret "$release-$1-database" --output jsonpath='{.data.password}' | base64 --decode)
  kube exec "$release-postgresql-0" --container postgresql -- env PGPASSWORD="$password" \
    psql --no-psqlrc --tuples-only --no-align --host 127.0.0.1 --username "${1/-/_}" --dbname todochatbot --command "$2"
}

roles_are_separate() {
  local schemas
  schemas=$(as_role todo-service "SELECT string_agg(schemaname, ',') FROM (SELECT DISTINCT schemaname FROM pg_tables WHERE tableowner = current_user) own")
  [ "$schemas" = todo ]
  schemas=$(as_role chatbot-service "SELECT string_agg(schemaname, ',') FROM (SELECT DISTINCT schemaname FROM pg_tables WHERE tableowner = current_user) own")
  [ "$schemas" = chatbot ]
  [ "$(as_role chatbot-service "SELECT has_schema_privilege('todo', 'USAGE') OR has_schema_privilege('public', 'CREATE')")" = f ]
  [ "$(as_role todo-service "SELECT has_schema_privilege('chatbot', 'USAGE') OR has_schema_privilege('public', 'CREATE')")" = f ]
}

no_metrics_outside() {
  local app
  for app in "$todo" "$chat"; do
    if browse "$app" /metrics | grep '^# TYPE'; then echo "metrics at $app"; return 1; fi
  done
}

sign_up() { # sign_up EMAIL
  browse "$todo" /session/registration --data "{\"email\": \"$1\", \"password\": \"correct horse battery\", \"timeZone\": \"Europe/Berlin\"}"
}

make_data() {
  # Ready pods are known to every route of the node a moment later
  browse "$todo" /.well-known/jwks.json --retry 20 --retry-delay 1 --retry-all-errors
  sign_up cluster@example.com
  browse "$todo" '/api/v1/tasks/quick' -H "Idempotency-Key: $tag-1" --data '{"text": "Water the plants tomorrow #home !high"}'
  browse "$todo" /api/v1/tasks -H "Idempotency-Key: $tag-2" --data '{"title": "Pay rent", "due": {"date": "2030-01-01"}}'
  browse "$chat" /api/v1/chat -H "Idempotency-Key: $tag-3" --data '{"message": "add a task to call the dentist"}' | jq -e '.receipts[0].action == "created"'
  state >"$log/before"
  cat "$log/before"
  jq -es '.[0].items | map(.title) | length == 3' "$log/before"
}

# All tasks and all conversations with their messages, as the two front ends give them
state() {
  local id
  browse "$todo" '/api/v1/tasks?status=all&sort=created'
  browse "$chat" /api/v1/conversations >"$log/conversations"
  cat "$log/conversations"
  for id in $(jq -r '.items[].id' "$log/conversations"); do browse "$chat" "/api/v1/conversations/$id/messages"; done
}

same_data() {
  state >"$log/after"
  diff "$log/before" "$log/after"
}

journeys() {
  ./mvnw -B verify -pl e2e -Dspotless.check.skip -Dtodo.url="$todo" -Dchat.url="$chat" "${maven_options[@]}" | tee "$log/journeys"
  ! grep 'BROWSER TESTS SKIPPED' "$log/journeys"
}

secrets() { kube get secrets --field-selector type=Opaque --output json | jq -S '[.items[] | {name: .metadata.name, data}]'; }
pods() { kube get pods --selector app.kubernetes.io/part-of=todo-chatbot --output name | sort; }

upgrade_changes_nothing() {
  secrets >"$log/secrets"; pods >"$log/pods"
  deploy
  secrets | diff "$log/secrets" -
  pods | diff "$log/pods" -
}

# With this flag a Java whose cache is missing or does not fit refuses to start, instead of starting slowly
caches_accepted() {
  local workload options=()
  for workload in $workloads; do options+=(--set "$workload.extraEnv.JDK_JAVA_OPTIONS=-XX:AOTMode=on"); done
  deploy -- "${options[@]}"
}

all_ready() {
  local workload
  kube rollout status "statefulset/$release-postgresql" --timeout=120s
  for workload in $workloads; do kube rollout status "deployment/$release-$workload" --timeout=120s; done
}

nothing_restarted() {
  kube get pods --output json | jq -er '.items | map(select(any(.status.containerStatuses[]; .restartCount > 0))) | map(.metadata.name, .status.containerStatuses) | if . == [] then "none" else (., error("restarted")) end'
}

delete_every_pod() {
  pods >"$log/pods"
  kube delete pods --all --timeout=120s
  all_ready
  # The StatefulSet's pod keeps its name; all others are new
  pods | comm -12 "$log/pods" - | { ! grep -v postgresql; }
}

uninstall() {
  secrets >"$log/secrets"
  helm uninstall "$release" --namespace "$namespace" --wait --timeout 2m
  kube wait --for=delete pods --selector app.kubernetes.io/part-of=todo-chatbot --timeout=60s
  secrets | diff "$log/secrets" -
  [ "$(kube get persistentvolumeclaim "data-$release-postgresql-0" --output jsonpath='{.status.phase}')" = Bound ]
}

pods_and_logs() {
  local pod
  kube get pods --output wide || :
  kube get events --field-selector type=Warning --sort-by .lastTimestamp | tail -n 15 || :
  for pod in $(kube get pods --output name); do echo "--- $pod"; kube logs "$pod" --tail=15 || :; done
}

measurements() {
  echo "Pods, started to ready, and memory now:"
  kube get pods --output json | jq -r '.items[] | [.metadata.name,
    ((.status.conditions[] | select(.type == "Ready").lastTransitionTime | fromdate) - (.status.containerStatuses[0].state.running.startedAt | fromdate))] | "  \(.[0]) \(.[1]) s"'
  kubectl top pods --namespace "$namespace" --no-headers | sed 's/^/  /' || :
}
