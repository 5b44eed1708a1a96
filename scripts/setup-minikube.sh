#!/usr/bin/env bash
# Makes a minikube that has room for Todo Chatbot: looks at this machine first, starts it, and switches the add-ons on.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/setup-minikube.sh [--profile NAME] [--cpus N] [--memory MIB] [--ingress] [--help] [-- MINIKUBE_OPTIONS]

  --profile NAME  which minikube (minikube)
  --cpus N        CPUs of a new one (2)
  --memory MIB    memory of a new one (4096)
  --ingress       also switch on the ingress add-on

A minikube that runs is left as it is. -- --cni=calico makes a new one enforce NetworkPolicies, which its default does not.
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh
. scripts/lib/machine.sh

profile=minikube cpus=2 memory=4096 addons=(metrics-server registry)
while [ $# -gt 0 ]; do
  case $1 in
    --profile) profile=${2:?--profile needs a name}; shift 2 ;;
    --cpus) cpus=${2:?--cpus needs a number}; shift 2 ;;
    --memory) memory=${2:?--memory needs a number of MiB}; shift 2 ;;
    --ingress) addons+=(ingress); shift ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

check_tools
if [ "$(minikube status --profile "$profile" --format '{{.Host}} {{.APIServer}}' 2>/dev/null)" = "Running Running" ]; then
  say "minikube '$profile' runs already, and is left as it is."
else
  check_machine "$cpus" "$memory"
  say "Starting minikube '$profile' with $cpus CPUs and $memory MiB …"
  minikube start --profile "$profile" --cpus "$cpus" --memory "$memory" "$@" \
    || die "minikube did not start; its own words are above. Often it helps to begin anew: minikube delete --profile $profile"
fi

context=$(kubectl config current-context 2>/dev/null || :)
[ "$context" = "$profile" ] || die "kubectl talks to '${context:-nothing}', not to this minikube: kubectl config use-context $profile"
kubectl wait nodes --all --for=condition=Ready --timeout=3m >/dev/null || die "The node does not get ready: minikube logs --profile $profile --problems"
server=$(kubectl version | sed -n 's/^Server Version: v//p')
at_least "$server" 1.30 || die "Kubernetes $server is too old, the chart needs 1.30: minikube delete --profile $profile, then run this again."

for addon in "${addons[@]}"; do
  minikube addons enable "$addon" --profile "$profile" >/dev/null || die "The add-on $addon could not be switched on: minikube addons list --profile $profile"
done
await_pods() { # await_pods NAMESPACE SELECTOR WHAT: an add-on's pods come a moment after it
  local deadline=$((SECONDS + 60))
  until [ -n "$(kubectl --namespace "$1" get pods --selector "$2" --output name)" ] || [ "$SECONDS" -ge "$deadline" ]; do sleep 0.5; done
  kubectl --namespace "$1" wait pods --selector "$2" --for=condition=Ready --timeout=3m >/dev/null \
    || die "$3 does not get ready: kubectl --namespace $1 describe pods --selector $2"
}
await_pods kube-system k8s-app=metrics-server "metrics-server"
await_pods kube-system kubernetes.io/minikube-addons=registry "The registry"
case " ${addons[*]} " in *" ingress "*) await_pods ingress-nginx app.kubernetes.io/component=controller "The ingress controller" ;; esac

cat <<'TEXT'

minikube is ready. Next, the first in a terminal of its own:
  kubectl port-forward --namespace kube-system service/registry 5000:80
  scripts/build-images.sh
  scripts/deploy.sh
  scripts/verify-deployment.sh
TEXT
