#!/usr/bin/env bash
# Builds the three images, pushes them to a registry and gives them AOT caches. No Docker daemon is needed: Jib builds.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: scripts/build-images.sh [--registry HOST] [--tag TAG] [--base-image IMAGE] [--no-aot] [--help] [-- MAVEN_OPTIONS]

  --registry HOST     where to push (localhost:5000, as `minikube addons enable registry` and its port-forward give it)
  --tag TAG           tag of the images (the version of the project)
  --base-image IMAGE  Java runtime to build on (registry.access.redhat.com/ubi9/openjdk-25-runtime, an exact tag or digest)
  --no-aot            leave the images without AOT caches, with which they start three times as fast (scripts/train-aot.sh)

Caches need crane, zstd and a Linux of the images' processor; without them the images are as with --no-aot. A registry on
this machine is spoken to by plain HTTP. Credentials are those of `docker login`, or
-- -Dquarkus.container-image.username=… -Dquarkus.container-image.password=…
TEXT
}
cd "$(dirname "$0")/.."
. scripts/lib/common.sh

registry=localhost:5000 tag='' base='' aot=yes
while [ $# -gt 0 ]; do
  case $1 in
    --registry) registry=${2:?--registry needs a host}; shift 2 ;;
    --tag) tag=${2:?--tag needs a tag}; shift 2 ;;
    --base-image) base=${2:?--base-image needs an image}; shift 2 ;;
    --no-aot) aot=; shift ;;
    --help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; die "Unknown option: $1" ;;
  esac
done

[ -n "$tag" ] || tag=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml)
options=(-Dquarkus.container-image.build=true -Dquarkus.container-image.push=true)
options+=("-Dquarkus.container-image.registry=$registry" "-Dquarkus.container-image.tag=$tag")
case $registry in localhost:* | 127.0.0.1:*)
  curl -fsS -o /dev/null "http://$registry/v2/" \
    || die "No registry answers at $registry: start one, for minikube by 'minikube addons enable registry' and
'kubectl port-forward --namespace kube-system service/registry 5000:80', or name another with --registry."
  options+=(-Dquarkus.container-image.insecure=true) ;;
esac
[ -z "$base" ] || options+=("-Dquarkus.jib.base-jvm-image=$base")
label() { options+=("-Dquarkus.container-image.labels.\"org.opencontainers.image.$1\"=$2"); }
if commit=$(git rev-parse HEAD 2>/dev/null); then
  options+=("-Dquarkus.jib.environment-variables.COMMIT=${commit:0:12}")
  label revision "$commit"
  label created "$(TZ=UTC0 git show --no-patch --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ)"
fi
# Without a name and a token that may stand in it: everybody who may pull the image reads its labels
if source=$(git remote get-url origin 2>/dev/null); then label source "$(without_credentials "$source")"; fi

./mvnw -B -q package -DskipTests -Dspotless.check.skip -pl todo-service,chatbot-service,web-frontend -am "${options[@]}" "$@" \
  || die "The images were not built: see above. Access refused? docker login $registry"
printf 'Pushed to %s: todo-chatbot/{todo-service,chatbot-service,web-frontend}:%s\n' "$registry" "$tag"

if [ -z "$aot" ]; then exit; fi
if ! command -v crane >/dev/null || ! command -v zstd >/dev/null || [ "$(uname -sm)" != "Linux x86_64" ]; then
  echo "They have no AOT caches and start slower: that needs crane (github.com/google/go-containerregistry), zstd and Linux on x86_64."
  exit
fi
scripts/train-aot.sh --registry "$registry" --tag "$tag" ${base:+--base-image "$base"}
echo "Each has its AOT cache."
