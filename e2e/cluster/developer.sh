# Without the chart's workloads: Maven or Kustomize puts the generated manifests into a namespace, and people use them there.
# shellcheck shell=bash disable=SC2034,SC2119,SC2120,SC2154,SC2317

# What is named as the workload alone is of no release
generated_work() { # generated_work, in a namespace with all Secrets
  local workload
  for workload in $workloads; do kube rollout status "deployment/$workload" --timeout=120s; done
  make_data
  kubectl delete namespace "$namespace" --timeout=120s
}

database_only() { # database_only RELEASE
  helm install "$1" helm/todo-chatbot --namespace "$namespace" --values helm/todo-chatbot/values-database-only.yaml --wait --timeout 2m
}

maven_deploys() {
  local namespace=$developer_namespace log=$log/maven
  mkdir "$log"
  make_namespace
  database_only todo-chatbot
  ./mvnw -B -q package -DskipTests -Dspotless.check.skip -pl todo-service,chatbot-service,web-frontend -am \
    -Dquarkus.kubernetes.deploy=true -Dquarkus.kubernetes.namespace="$namespace" -Dkubernetes.certs.client.key.algo=EC \
    -Dquarkus.container-image.registry="$registry" -Dquarkus.container-image.insecure=true \
    -Dquarkus.container-image.tag="$tag-developer" -Dquarkus.jib.base-jvm-image="$registry/base/jre25:latest" "${maven_options[@]}"
  generated_work
}

overlay() { # overlay NAME: applies it with the images of this run
  sed -i "s|^namespace: .*|namespace: $namespace|; s|newName: [^/]*\\(/.*\\)}|newName: $registry\\1, newTag: $tag}|" \
    "$log/k8s/overlays/$1/kustomization.yaml"
  kubectl apply --kustomize "$log/k8s/overlays/$1"
}

overlay_with_database() {
  local namespace=$developer_namespace log=$log/local
  mkdir "$log"
  cp -r k8s "$log/k8s"
  scripts/compose-secrets.sh --folder "$log/k8s/overlays/local/secrets"
  sed -i "s|name: todo-chatbot$|name: $namespace|" "$log/k8s/overlays/local/namespace.yaml"
  overlay local
  generated_work
}

overlay_with_external_database() {
  local namespace=$developer_namespace log=$log/external service role password
  mkdir "$log"
  cp -r k8s "$log/k8s"
  make_namespace
  database_only db
  for service in todo-service chatbot-service; do
    role=${service/-/_}
    password=$(kube get secret "db-$service-database" --output jsonpath='{.data.password}' | base64 --decode)
    kube create secret generic "todo-chatbot-$service-database" \
      --from-literal=url="postgresql://$role:$password@db-postgresql:5432/todochatbot?sslmode=disable"
  done
  openssl ecparam -name prime256v1 -genkey -noout |
    kube create secret generic todo-chatbot-signing-key --from-file=signing-key.pem=/dev/stdin
  overlay external-db
  generated_work
}
