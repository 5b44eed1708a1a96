# Pods come with load and go without it.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

replicas() { kube get deployment "$release-todo-service" --output jsonpath='{.status.readyReplicas}'; }

until_replicas() { # until_replicas TEST NUMBER SECONDS
  local until=$((SECONDS + $3))
  until test "$(replicas)" "$1" "$2"; do
    if ((SECONDS > until)); then kube describe hpa "$release-todo-service"; return 1; fi
    sleep 2
  done
  replicas
}

autoscaler() {
  local pids='' status=0
  # The window of five minutes shortened: what is asked here is whether it comes back at all
  deploy -- --set todo-service.autoscaling.enabled=true --set todo-service.autoscaling.minReplicas=1 \
    --set todo-service.autoscaling.maxReplicas=3 --set todo-service.autoscaling.behavior.scaleDown.stabilizationWindowSeconds=10 \
    --set 'todo-service.autoscaling.behavior.scaleDown.policies[0].type=Pods' \
    --set 'todo-service.autoscaling.behavior.scaleDown.policies[0].value=2' \
    --set 'todo-service.autoscaling.behavior.scaleDown.policies[0].periodSeconds=15'
  for _ in 1 2 3 4; do
    # 200 reads on one connection, and again
    while :; do browse "$todo" '/api/v1/tasks?limit=[1-200]' >/dev/null || break; done &
    pids+=" $!"
  done
  until_replicas -ge 2 120 || status=1
  # shellcheck disable=SC2086
  kill $pids
  [ "$status" = 0 ]
  until_replicas -eq 1 180
  deploy
}
