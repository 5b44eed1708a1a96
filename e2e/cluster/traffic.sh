# What happens to people while things change: every check here runs under steady traffic through both node ports.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

# Runs COMMAND under traffic and leaves what that traffic met in $log/traffic, as JSON (see Traffic.java)
with_traffic() {
  local status=0 traffic
  touch "$log/traffic.on"
  # What the one before said is no sign that this one has begun
  : >"$log/traffic.begun"
  "$(./mvnw --java-home)/bin/java" e2e/src/test/java/dev/todochatbot/e2e/traffic/Traffic.java \
    http://127.0.0.1:30000 http://127.0.0.1:30001 "$log/traffic.on" >"$log/traffic" 2>"$log/traffic.begun" &
  traffic=$!
  until grep begun "$log/traffic.begun"; do
    kill -0 "$traffic" || { cat "$log/traffic.begun"; return 1; }
    sleep 0.2
  done
  # In the background, as check does it: the shell stops at what fails
  ("$@") &
  wait $! || status=$?
  rm "$log/traffic.on"
  wait "$traffic" || { cat "$log/traffic.begun"; return 1; }
  jq -r '"MEASURED \(.requests) requests, \(.failed) failed, longest \(.longestAnswer) s; \(.written) writes, \(.lost) lost, " +
    "longest without one \(.longestWithoutWrite) s; \(.turns) turns; \(.resumedStreams) streams resumed, \(.cutStreams) cut, " +
    "\(.missedEvents) events missed", .failures[]' "$log/traffic"
  return "$status"
}
met() { jq -e "$1" "$log/traffic"; }
unharmed() { met '.failed == 0 and .cutStreams == 0 and .missedEvents == 0 and .lost == 0'; }

# A changed annotation replaces every pod of ours
roll_all() { # roll_all VALUE
  local workload options=()
  for workload in $workloads; do options+=(--set-string "$workload.podAnnotations.roll=$1"); done
  deploy -- "${options[@]}"
}

roll_often() { # roll_often COUNT
  local n
  for n in $(seq "$1"); do roll_all "$n"; done
}

upgrade_under_traffic() { # upgrade_under_traffic COUNT
  local n
  with_traffic roll_often "$1"
  unharmed
  met ".resumedStreams >= $1 * .streams"
}

rollback_under_traffic() {
  with_traffic helm rollback "$release" --namespace "$namespace" --wait --timeout 3m
  unharmed
}

replace_each() {
  local workload
  for workload in $workloads; do
    kube delete pod --selector "app.kubernetes.io/instance=$release,app.kubernetes.io/name=$workload" --timeout=60s
    kube rollout status "deployment/$release-$workload" --timeout=60s
  done
}

pods_deleted_under_traffic() {
  with_traffic replace_each
  unharmed
}

replace_postgresql() {
  kube delete pod "$release-postgresql-0" --timeout=60s
  kube rollout status "statefulset/$release-postgresql" --timeout=60s
  # Long enough for every client to have written again
  sleep 10
}

postgresql_deleted_under_traffic() {
  with_traffic replace_postgresql
  met '.lost == 0 and .missedEvents == 0 and .longestWithoutWrite < 60'
}

passwords_rotated_under_traffic() {
  with_traffic scripts/rotate-passwords.sh --namespace "$namespace" --release "$release"
  unharmed
}

published_keys() { browse "$todo" /.well-known/jwks.json | jq --compact-output '[.keys[].kid] | sort'; }
signing_key() { kube get secret "$release-signing-key" --output "jsonpath=$1"; } # signing_key PATH, in the Secret

# A pod that ends answers until then on the connections that it has, and signs with the key that it knows
until_one_todo_service() { # until_one_todo_service DEADLINE, in SECONDS
  local pods
  until pods=$(kube get pods --selector "app.kubernetes.io/instance=$release,app.kubernetes.io/name=todo-service" --output name) \
    && [ "$(wc -l <<<"$pods")" = 1 ]; do (($1 > SECONDS)); sleep 1; done
}

# The note is of a pod that signs with the new key. Who comes then works beside the traffic, whose tokens are of the old one
new_key_signs() {
  local deadline=$((SECONDS + 120))
  until [[ $(signing_key '{.metadata.annotations}') = *'"signing '* ]]; do ((SECONDS < deadline)); sleep 1; done
  until_one_todo_service "$deadline"
  [ "$(published_keys | jq length)" = 2 ]
  log=$log/newcomer
  mkdir "$log"
  sign_up newcomer@example.com
  browse "$chat" /api/v1/chat -H "Idempotency-Key: $tag-newcomer" --data '{"message": "add a task to sweep the yard"}' | jq -e '.receipts[0].action == "created"'
  browse "$todo" /api/v1/tasks | jq -e '.items | length == 1'
}

# And with it the last pod that knew it
old_key_removed() {
  local deadline=$((SECONDS + 180))
  until [[ $(signing_key '{.metadata.annotations}') != *signing-key-rotation* ]]; do ((SECONDS < deadline)); sleep 1; done
  until_one_todo_service "$deadline"
}

# Tokens of the old key would be good for 15 minutes; here it is removed sooner, and whoever holds them has left before
signing_key_replaced_under_traffic() {
  local before
  before=$(published_keys)
  scripts/rotate-signing-key.sh --namespace "$namespace" --release "$release" --published-for 15 --accepted-for 45 &
  # Whatever fails: not into the next check. Not local: the trap comes when the function has ended
  rotation=$!
  trap 'wait "$rotation"' EXIT
  with_traffic new_key_signs
  unharmed
  [ -n "$(signing_key '{.data.signing-key-previous\.pem}')" ]
  with_traffic old_key_removed
  unharmed
  met '.resumedStreams >= .streams'
  [ "$(published_keys | jq length)" = 1 ]
  [ "$(published_keys)" != "$before" ]
  browse "$todo" /session --data '{"email": "cluster@example.com", "password": "correct horse battery"}'
}
