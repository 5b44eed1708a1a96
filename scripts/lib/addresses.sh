# Where a release is reached: through its Services as people do, and through kubectl. Sourced after common.sh.
# shellcheck shell=bash
# Between it and its caller: namespace, release, host, todo, chat, folder; address, forwarded
# shellcheck disable=SC2154,SC2034

# find_address APP: sets address to what answers, or says which were tried and what to do
find_address() {
  local app=$1 url type candidates='' candidate
  url=$(kube get deployment "$(named "$app")" --output jsonpath="{.spec.template.spec.containers[0].env[?(@.name=='$(upper "$app")_APP_URL')].value}")
  case ${!app:-$url} in http://* | https://*) candidates=${!app:-$url} ;; esac
  type=$(kube get service "$(named "$app")" --output jsonpath='{.spec.type}')
  if [ -z "$candidates" ]; then
    case $type in
      NodePort) candidates=$(node_addresses "$app") ;;
      LoadBalancer) candidates=$(balancer_addresses "$app") ;;
    esac
  fi
  if [ "$type" = ClusterIP ] && [ -z "$candidates" ]; then # by intent: no way in from outside
    forward "deployment/$(named "$app")" http || return
    address=http://127.0.0.1:$forwarded
    return
  fi
  for candidate in $candidates; do
    if curl -fsS --max-time 5 --output /dev/null "$candidate/config.json"; then address=$candidate; return; fi
  done
  case $type in
    LoadBalancer) [ -n "$candidates" ] || say "Its load balancer has no address yet; on minikube: minikube tunnel" ;;
    NodePort) say "Give a node's address as this machine reaches it (--host). minikube with the docker driver on macOS or Windows has none:
minikube service $(named "$app") --namespace $namespace --url, and --$app with what it prints." ;;
    *) say "Nothing answers at $candidates: does the name lead to your Ingress or proxy, and is the certificate a known one?" ;;
  esac
  return 1
}

upper() { printf '%s' "$1" | tr '[:lower:]' '[:upper:]'; }

# named APP: the object's name; global.fullnameOverride may have changed its begin
named() { kube get deployments --selector "$(of_release),app.kubernetes.io/name=$1" --output jsonpath='{.items[0].metadata.name}'; }

# With externalTrafficPolicy: Local only nodes with a pod of the app answer
node_addresses() {
  local port node
  port=$(kube get service "$(named "$1")" --output jsonpath='{.spec.ports[0].nodePort}')
  if [ -n "$host" ]; then say "http://$host:$port"; return; fi
  for node in $(kube get pods --selector "$(of_release),app.kubernetes.io/name=$1" --output jsonpath='{.items[*].spec.nodeName}'); do
    kubectl get node "$node" --output jsonpath='{range .status.addresses[?(@.type!="Hostname")]}{.address}{"\n"}{end}'
  done | awk -v port="$port" '!told[$0]++ {print "http://" (index($0, ":") ? "[" $0 "]" : $0) ":" port}'
}

balancer_addresses() {
  kube get service "$(named "$1")" --output jsonpath='{range .status.loadBalancer.ingress[*]}{.ip}{.hostname}{" "}{end}{.spec.ports[0].port}' \
    | awk '{for (i = 1; i < NF; i++) print "http://" $i ":" $NF}'
}

# forward WORKLOAD PORT: sets forwarded to a free port of this machine that leads there, past every NetworkPolicy
forward() {
  local words=$folder/forward deadline=$((SECONDS + 20)) port
  port=$(kube get "$1" --output jsonpath="{.spec.template.spec.containers[0].ports[?(@.name=='$2')].containerPort}")
  stop_forwarding
  : >"$words" # nothing of the one before, however late the next begins to write
  kube port-forward --address 127.0.0.1 "$1" ":$port" >"$words" 2>&1 &
  forwarder=$!
  until forwarded=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\) .*/\1/p' "$words") && [ -n "$forwarded" ]; do
    if ! kill -0 "$forwarder" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then cat "$words"; return 1; fi
    sleep 0.1
  done
}
stop_forwarding() {
  [ -z "${forwarder:-}" ] || kill "$forwarder" 2>/dev/null || :
  forwarder=''
}
