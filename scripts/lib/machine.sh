# What this machine has, asked the way of Linux, macOS and Git Bash. Sourced after common.sh.
# shellcheck shell=bash

# at_least VERSION MINIMUM: compares their first two numbers
at_least() {
  awk -v has="${1#v}" -v wants="$2" 'BEGIN {
    split(has, h, /[^0-9]+/); split(wants, w, /[^0-9]+/)
    exit !(h[1] + 0 > w[1] + 0 || (h[1] + 0 == w[1] + 0 && h[2] + 0 >= w[2] + 0))
  }'
}

# check_tools: all that is lacking or too old, told at once
check_tools() {
  local words
  lacking=''
  check_tool minikube 1.32 "https://minikube.sigs.k8s.io/docs/start" minikube version --short
  check_tool kubectl 1.30 "https://kubernetes.io/docs/tasks/tools" kubectl version --client
  check_tool helm 3.13 "https://helm.sh/docs/intro/install" helm version --short
  check_tool curl 7 "with your system's packages" curl --version
  check_tool node 20 "https://nodejs.org" node --version
  words=$(./mvnw --java-home 2>&1 >/dev/null) || lacking+="$words"$'\n'
  [ -z "$lacking" ] || die "${lacking}Install what is said above, and run this again."
}
check_tool() { # check_tool TOOL MINIMUM WHERE_FROM COMMAND…
  local tool=$1 minimum=$2 from=$3 version
  shift 3
  if ! command -v "$tool" >/dev/null; then lacking+="$tool not found: $from"$'\n'; return; fi
  version=$({ "$@" 2>/dev/null || :; } | grep -oE '[0-9]+\.[0-9]+' | head -n 1 || :)
  at_least "${version:-0.0}" "$minimum" || lacking+="$tool ${version:-of an unknown version} is too old, $minimum is needed: $from"$'\n'
}

# check_machine CPUS MIB: whether it can give them away
check_machine() {
  local has
  has=$(cpus_here)
  [ "$has" -ge "$1" ] || die "This machine has $has CPUs, and minikube is to have $1: give --cpus less (2 at least), or use a larger machine."
  has=$(memory_here)
  [ "$has" -ge $(($2 + 1024)) ] || die "This machine has $has MiB of memory. minikube is to have $2, and 1024 must be left for everything else:
give --memory less (3072 at least), or use a larger machine."
  has=$(docker_memory)
  [ -z "$has" ] || [ "$has" -ge "$2" ] || die "Docker has $has MiB of memory, and minikube is to have $2: raise it in Docker Desktop (Settings,
Resources), or give --memory less (3072 at least)."
  has=$(free_disk "${MINIKUBE_HOME:-$HOME}")
  [ "$has" -ge 10240 ] || die "Only $has MiB are free at ${MINIKUBE_HOME:-$HOME}, and 10240 are needed for minikube, images and volumes:
make room (docker system prune, minikube delete), or set MINIKUBE_HOME to another disk."
}

cpus_here() { getconf _NPROCESSORS_ONLN 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || say "${NUMBER_OF_PROCESSORS:-1}"; }

memory_here() { # in MiB; Git Bash has /proc/meminfo too
  if [ -r /proc/meminfo ]; then
    awk '$1 == "MemTotal:" {print int($2 / 1024)}' /proc/meminfo
  else
    say $(($(sysctl -n hw.memsize) / 1048576))
  fi
}

# Docker Desktop's virtual machine has less than the machine; says nothing without a daemon
docker_memory() { { docker info --format '{{.MemTotal}}' 2>/dev/null || :; } | awk '/^[0-9]+$/ && $1 > 0 {print int($1 / 1048576)}'; }

free_disk() { df -Pm "$1" | awk 'NR == 2 {print $4}'; }
