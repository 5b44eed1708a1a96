# From the chart before this one to this one, and back.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

# A release of its own beside the first, in the same namespace: neither may notice the other
previous_chart() {
  local log=$log/previous
  mkdir "$log"
  local todo=http://todo.test:30602 chat=http://todo.test:30603 release=before
  local ports=(--set global.apps.todo.nodePort=30602 --set global.apps.chat.nodePort=30603)
  helm install "$release" helm/previous/*.tgz --namespace "$namespace" --wait --timeout 3m \
    --set-string "global.image.tag=$tag" "${ports[@]}"
  make_data
  deploy -- "${ports[@]}"
  same_data
  helm rollback "$release" 1 --namespace "$namespace" --wait --timeout 3m
  same_data
  deploy -- "${ports[@]}"
  same_data
  scripts/undeploy.sh --namespace "$namespace" --release "$release" --purge --yes
}
