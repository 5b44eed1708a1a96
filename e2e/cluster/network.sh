# Who may talk to whom: the edges of the architecture, and no others.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

# Every edge that must work; all other pairs of the table below must not
edges="
  todo>todo-service:8000 todo>chatbot-service:8001 chat>todo-service:8000 chat>chatbot-service:8001
  chatbot-service>todo-service:8000 todo-service>postgresql:5432 chatbot-service>postgresql:5432
  stranger>todo:3000 stranger>chat:3001"

stranger() {
  kube apply --filename - <<TEXT
apiVersion: v1
kind: Pod
metadata: {name: stranger}
spec:
  terminationGracePeriodSeconds: 0
  automountServiceAccountToken: false
  securityContext: {runAsNonRoot: true, runAsUser: 10001, seccompProfile: {type: RuntimeDefault}}
  containers:
    - name: stranger
      image: $registry/base/jre25:latest
      command: [sleep, infinity]
      resources: {requests: {cpu: 10m, memory: 16Mi, ephemeral-storage: 1Mi}, limits: {memory: 32Mi}}
      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
TEXT
  kube wait pod/stranger --for=condition=Ready --timeout=60s
}

# From one pod, which targets it reaches: bash alone opens the connections
reached_from() { # reached_from POD NAME=HOST:PORT...
  local pod=$1; shift
  # shellcheck disable=SC2016
  kube exec "$pod" -- bash -c '
    for target; do
      address=${target#*=}
      if timeout 3 bash -c "exec 3<>/dev/tcp/${address%:*}/${address#*:}" 2>/dev/null; then echo "${target%%=*}"; fi &
    done
    wait' reached "$@"
}

pod_ip() { kube get pod --selector "app.kubernetes.io/instance=$release,app.kubernetes.io/name=$1" --output jsonpath='{.items[0].status.podIP}'; }

network_edges() {
  local from to pod target targets=() others=()
  for to in todo-service:8000 chatbot-service:8001 postgresql:5432 todo:3000 chat:3001; do targets+=("$to=$release-$to"); done
  # Metrics are on the pods alone
  for to in todo-service chatbot-service todo chat; do targets+=("$to:9000=$(pod_ip "$to"):9000"); done
  stranger
  for from in todo chat todo-service chatbot-service stranger; do
    pod=deployment/$release-$from
    [ "$from" != stranger ] || pod=pod/stranger
    others=()
    # A pod reaches itself whatever the policies say
    for target in "${targets[@]}"; do [[ $target = "$from:"* ]] || others+=("$target"); done
    for to in $(reached_from "$pod" "${others[@]}"); do echo "$from>$to"; done
  done | sort >"$log/reached"
  kube delete pod stranger --wait=false
  tr -s ' ' '\n' <<<"$edges" | grep . | sort | diff - "$log/reached"
}
