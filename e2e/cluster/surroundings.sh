# Where the run happens, and how it is spoken to.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

namespace="todo-chatbot-e2e"
developer_namespace="todo-chatbot-developer"
release="todo-chatbot"
workloads="todo-service chatbot-service todo chat"
registry=localhost:5000
todo=http://todo.test:30000
chat=http://todo.test:30001

kube() { kubectl --namespace "$namespace" "$@"; }

# As a browser on this network: by a plain name, with a cookie and the page's origin
browse() { # browse APP PATH [CURL_OPTIONS...]
  local app=$1 path=$2; shift 2
  curl -fsS --max-time 60 --connect-to todo.test::127.0.0.1: \
    --cookie "$log/cookies" --cookie-jar "$log/cookies" -H "Origin: $app" -H 'Content-Type: application/json' "$@" "$app$path"
}
