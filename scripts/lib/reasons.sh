# Why a release is not ready, in sentences with the mend: what its objects say now, not old events. Sourced after common.sh.
# shellcheck shell=bash
# Of its caller: namespace and release; in single quotes are Go's templates
# shellcheck disable=SC2154,SC2016

# reasons: one sentence for each cause found; says nothing when all is well
reasons() {
  { scaled_to_nothing; pods_that_wait; pods_without_a_node; pods_that_were_killed; pods_refused; claims_that_wait; } | awk '!told[$0]++'
}

each() { # each KIND TEMPLATE: lines about every such object of the release
  kube get "$1" --selector "$(of_release)" --output go-template="{{range .items}}$2{{end}}"
}

each_container() { # each_container TEMPLATE: likewise, with $pod
  each pods "{{\$pod := .metadata.name}}{{range .status.initContainerStatuses}}$1{{end}}{{range .status.containerStatuses}}$1{{end}}"
}

pods_that_wait() {
  local pod container image reason message
  local not_ready='{{if .state.waiting}}{{$pod}}|{{.name}}|{{.image}}|{{.state.waiting.reason}}|{{.state.waiting.message}}{{"\n"}}
    {{- else if .state.terminated}}{{if .state.terminated.exitCode}}{{$pod}}|{{.name}}||Ended|{{"\n"}}{{end}}
    {{- else if and .restartCount (not .started)}}{{$pod}}|{{.name}}||Ended|{{"\n"}}
    {{- else if not .ready}}{{$pod}}|{{.name}}||NotReady|{{"\n"}}{{end}}'
  each_container "$not_ready" \
    | while IFS='|' read -r pod container image reason message; do
      case $reason in
        ErrImagePull | ImagePullBackOff)
          case $message in
            *"HTTP response to HTTPS"*) say "$image: its registry speaks plain HTTP, which the nodes do not accept. Use TLS, or allow it in the nodes' container runtime." ;;
            *401* | *403* | *denied* | *authoriz*) say "$image: the registry refuses the nodes. Make a Secret (kubectl create secret docker-registry) and name it in global.image.pullSecrets." ;;
            *"not found"* | *NotFound* | *"manifest unknown"*) say "$image: not in the registry. Push it (scripts/build-images.sh), or name the right one with --registry and --tag." ;;
            *) say "$image: the nodes cannot pull it. Push it (scripts/build-images.sh), and see that a node reaches the registry: kubectl --namespace $namespace describe pod $pod" ;;
          esac ;;
        InvalidImageName) say "$image: no valid image name. Look at --registry and --tag." ;;
        CreateContainerConfigError) say "$pod: ${message%%$'\n'*}. A Secret or ConfigMap that it names is missing, or lacks a key: kubectl --namespace $namespace get secrets" ;;
        CrashLoopBackOff | Ended)
          message=$(last_words "$pod" "$container")
          say "$pod: ends again and again: $message$(mend_of "$message")
  kubectl --namespace $namespace logs $pod --container $container --previous" ;;
        NotReady)
          message=$(checks_that_fail "$pod" "$container")
          say "$pod: runs, but is not ready: ${message:-$(last_warning "$pod")}
  kubectl --namespace $namespace logs $pod --container $container --tail=20$([ -n "$message" ] || say "   (only slow? more CPU for it, or for the node)")" ;;
      esac
    done
}

# What a container said before it ended; in a JSON line of ours the innermost cause comes last
last_words() { # last_words POD CONTAINER
  local line cause
  line=$(kube logs "$1" --container "$2" --previous --tail=1 2>/dev/null || kube logs "$1" --container "$2" --tail=1 2>/dev/null || :)
  cause=$(printf '%s' "$line" | grep -o '"message":"[^"]*"' | tail -n 1 || :)
  cause=${cause#\"message\":\"}
  printf '%.500s' "${cause:-$line}"
}

mend_of() { # mend_of LAST_WORDS
  case $1 in
    *"password authentication failed"*) say "
  The database has another password than the Secret: scripts/rotate-passwords.sh --namespace $namespace --release $release --repair" ;;
    *"not resolved locally"*) say "
  The schema is of a newer version than this image: docs/upgrade.md (Migrations go forward only)" ;;
    *"Connection to "*" refused"* | *UnknownHostException* | *"connection attempt failed"*) say "
  It does not reach the database: does PostgreSQL run, at that address?" ;;
  esac
}

# What our readiness says is down, by the last line that it wrote of it
checks_that_fail() { # checks_that_fail POD CONTAINER
  local down
  down=$({ kube logs "$1" --container "$2" --tail=50 2>/dev/null || :; } | grep -o 'Reporting health down status.*' | tail -n 1 | tr -d '\\" ' \
    | grep -o 'name:[^,]*,status:DOWN' | sed 's/name:\([^,]*\),.*/\1/' || :)
  case $down in
    '') ;;
    *database*) say "the database does not answer it. Does PostgreSQL run?" ;;
    *) printf 'down is: %s' "${down//$'\n'/, }" ;;
  esac
}

scaled_to_nothing() {
  local kind workload
  for kind in deployment statefulset; do
    each "${kind}s" '{{if not .spec.replicas}}{{.metadata.name}}{{"\n"}}{{end}}' \
      | while read -r workload; do say "$workload: is scaled to nothing. kubectl --namespace $namespace scale $kind $workload --replicas=1"; done
  done
}

pods_without_a_node() {
  local pod message
  each pods '{{$pod := .metadata.name}}{{range .status.conditions}}{{if and (eq .type "PodScheduled") (eq .status "False") -}}
    {{$pod}}|{{.message}}{{"\n"}}
    {{- end}}{{end}}' \
    | while IFS='|' read -r pod message; do
      case $message in
        *PersistentVolumeClaim*) ;; # claims_that_wait says why
        *Insufficient*) say "$pod: no node has room for it (${message%%. *}). Give the cluster more, or the release less (resources, replicas)." ;;
        *) say "$pod: no node takes it ($message). Look at nodeSelector, tolerations and affinity." ;;
      esac
    done
}

pods_that_were_killed() {
  local pod
  each pods '{{$pod := .metadata.name}}{{range .status.containerStatuses}}{{with .lastState.terminated}}{{if eq .reason "OOMKilled" -}}
    {{$pod}}{{"\n"}}
    {{- end}}{{end}}{{end}}' \
    | while read -r pod; do say "$pod: was killed at its memory limit. Raise resources.limits.memory of its workload."; done
}

# What makes pods answers in the Deployment's condition; a StatefulSet has none, so there its last event counts
pods_refused() {
  local set
  each deployments '{{$name := .metadata.name}}{{range .status.conditions}}{{if and (eq .type "ReplicaFailure") (eq .status "True") -}}
    {{$name}}|{{.message}}{{"\n"}}
    {{- end}}{{end}}' \
    | while IFS='|' read -r set message; do refusal "$set" "$message"; done
  each statefulsets '{{if and .spec.replicas (not .status.replicas)}}{{.metadata.name}}{{"\n"}}{{end}}' \
    | while read -r set; do refusal "$set" "$(last_warning "$set")"; done
}
refusal() { # refusal WORKLOAD MESSAGE
  case $2 in
    '') ;;
    *"violates PodSecurity"*) say "$1: Pod Security refuses its pods (${2#*violates }). The chart's own pods meet 'restricted': look at what your values add." ;;
    *"exceeded quota"*) say "$1: a quota of the namespace refuses its pods (${2#*exceeded }). Raise it, or ask for less: kubectl --namespace $namespace describe resourcequota" ;;
    *"failed quota"*) say "$1: a quota of the namespace wants limits that the pods do not have (${2#*failed }). Set resources, or a LimitRange with defaults." ;;
    *) say "$1: its pods are not made: $2" ;;
  esac
}

claims_that_wait() {
  local claim class message
  each persistentvolumeclaims '{{if eq .status.phase "Pending"}}{{.metadata.name}}|{{.spec.storageClassName}}{{"\n"}}{{end}}' \
    | while IFS='|' read -r claim class; do
      message=$(kube get events --field-selector "involvedObject.name=$claim" --sort-by .lastTimestamp --output jsonpath='{.items[-1:].message}' 2>/dev/null || :)
      case $class in
        '<no value>' | '') say "claim $claim waits: the cluster has no default StorageClass. Name one in postgresql.storage.storageClass (kubectl get storageclass)." ;;
        *) say "claim $claim waits for a volume of StorageClass $class${message:+ ($message)}. Is there such a class, and does its provisioner run? kubectl get storageclass" ;;
      esac
    done
}

last_warning() { # last_warning OBJECT
  kube get events --field-selector "type=Warning,involvedObject.name=$1" --sort-by .lastTimestamp --output jsonpath='{.items[-1:].message}' 2>/dev/null || :
}

# Helm 4 goes back but for the Secrets that a script of ours has changed since; Helm 3 would change those too, without a word
secrets_stayed() { grep -q 'conflict with.*kubectl-patch' "$1"; } # secrets_stayed FILE

# helm_reasons FILE: what Helm itself was refused, read from its words
helm_reasons() {
  local port
  if secrets_stayed "$1"; then
    say "Passwords or keys were replaced since that revision (scripts/rotate-*.sh). The Secrets keep the present ones, all else goes back: that is well.
The old ones instead: docs/upgrade.md (Back)"
  fi
  case $(cat "$1") in *"provided port is already allocated"*)
    sed -n 's/.*Invalid value: \([0-9]*\): provided port is already allocated.*/\1/p' "$1" | sort -u \
      | while read -r port; do port_taken "$port"; done ;;
  esac
  case $(cat "$1") in
    *"is being terminated"*) say "Namespace $namespace is being deleted. Wait for it: kubectl wait --for=delete namespace/$namespace --timeout=5m" ;;
    *"another operation"*"in progress"*) say "Helm believes that somebody is at it: another helm runs, or one was killed. If none runs:
  helm rollback $release --namespace $namespace   (a first installation that was killed: helm uninstall $release --namespace $namespace)" ;;
    *"field is immutable"* | *"updates to statefulset spec"*) say "The change cannot be made in place. Take back the value that asks for it, or see docs/upgrade.md." ;;
  esac
}

port_taken() { # port_taken PORT: by whom; `helm list` does not show a release that is still being deleted
  local holder
  holder=$(kubectl get services --all-namespaces --output go-template='{{range .items}}{{$of := .metadata}}{{range .spec.ports}}
{{.nodePort}} {{$of.namespace}} {{$of.name}}{{end}}{{end}}' 2>/dev/null \
    | awk -v port="$1" '$1 == port {print $2, $3; exit}')
  if [ -z "$holder" ]; then
    say "Node port $1 was taken, and is free by now: what had it was still being deleted. Run this again."
  elif [ "$(kubectl get namespace "${holder% *}" --output jsonpath='{.status.phase}')" = Terminating ]; then
    say "Node port $1 belongs to service ${holder#* } in namespace ${holder% *}, which is still being deleted. Wait, then run this again:
  kubectl wait --for=delete namespace/${holder% *} --timeout=5m"
  else
    say "Node port $1 belongs to service ${holder#* } in namespace ${holder% *}. Remove that, or take another port:
  -- --set global.apps.todo.nodePort=PORT --set global.apps.chat.nodePort=PORT"
  fi
}
