# The developer's way: a namespace with the database and the Secrets, and Maven puts the workloads there.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

maven_deploys() {
  local log=$log/developer namespace=$developer_namespace release=todo-chatbot workload
  mkdir "$log"
  make_namespace
  helm install "$release" helm/todo-chatbot --namespace "$namespace" --values helm/todo-chatbot/values-database-only.yaml
  ./mvnw -B -q package -DskipTests -Dspotless.check.skip -pl todo-service,chatbot-service,web-frontend -am \
    -Dquarkus.kubernetes.deploy=true -Dquarkus.kubernetes.namespace="$namespace" -Dkubernetes.certs.client.key.algo=EC \
    -Dquarkus.container-image.registry="$registry" -Dquarkus.container-image.insecure=true \
    -Dquarkus.container-image.tag="$tag-developer" -Dquarkus.jib.base-jvm-image="$registry/base/jre25:latest" "${maven_options[@]}"
  # The chart's workloads, which have no pods here, carry the release's name before theirs
  for workload in $workloads; do kube rollout status "deployment/$workload" --timeout=120s; done
  make_data
  kubectl delete namespace "$namespace" --timeout=120s
}
