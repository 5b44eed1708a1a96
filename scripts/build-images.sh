#!/usr/bin/env bash
# Builds the three images and pushes them to a registry. No Docker daemon is needed: Jib does both.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/build-images.sh [--registry HOST] [--tag TAG] [--base-image IMAGE] [--help] [-- MAVEN_OPTIONS]

  --registry HOST     where to push (localhost:5000, as `minikube addons enable registry` and its port-forward give it)
  --tag TAG           tag of the images (the version of the project)
  --base-image IMAGE  Java runtime to build on (registry.access.redhat.com/ubi9/openjdk-25-runtime, an exact tag)

A registry on this machine is spoken to by plain HTTP. Credentials are those of `docker login`, or
-- -Dquarkus.container-image.username=… -Dquarkus.container-image.password=…
TEXT
}
die() { printf '%s\n' "$*" >&2; exit 1; }

registry=localhost:5000 tag='' base=''
while [ $# -gt 0 ]; do
  case $1 in
    --registry) registry=${2:?--registry needs a host}; shift 2 ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --base-image) base=${2:?--base-image needs an image}; shift 2 ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

cd "$(dirname "$0")/.."
options=(-Dquarkus.container-image.build=true -Dquarkus.container-image.push=true "-Dquarkus.container-image.registry=$registry")
case $registry in localhost:* | 127.0.0.1:*)
  curl -fsS -o /dev/null "http://$registry/v2/" \
    || die "No registry answers at $registry: start one, for minikube by 'minikube addons enable registry' and
'kubectl port-forward --namespace kube-system service/registry 5000:80', or name another with --registry."
  options+=(-Dquarkus.container-image.insecure=true) ;;
esac
[ -z "$tag" ] || options+=("-Dquarkus.container-image.tag=$tag")
[ -z "$base" ] || options+=("-Dquarkus.jib.base-jvm-image=$base")
if commit=$(git rev-parse --short=12 HEAD 2>/dev/null); then options+=("-Dquarkus.jib.environment-variables.COMMIT=$commit"); fi

./mvnw -B -q package -DskipTests -Dspotless.check.skip -pl todo-service,chatbot-service,web-frontend -am "${options[@]}" "$@" \
  || die "The images were not built: see above. Access refused? docker login $registry"
printf 'Pushed to %s: todo-chatbot/{todo-service,chatbot-service,web-frontend}%s\n' "$registry" "${tag:+:$tag}"
