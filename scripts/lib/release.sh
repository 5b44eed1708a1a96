# What a release was given, and what an upgrade would make of it. Sourced after common.sh.
# shellcheck shell=bash
# Of its caller: namespace and release
# shellcheck disable=SC2154

# where: the place that a script is about to touch, in words
where() {
  printf 'release %s, namespace %s, context %s (%s)' "$release" "$namespace" "$(kubectl config current-context 2>/dev/null || say none)" \
    "$(kubectl config view --minify --output 'jsonpath={.clusters[0].cluster.server}' 2>/dev/null)"
}

# given_values: what the release as it runs was given, as YAML; nothing for one that is not there, or was given nothing
given_values() {
  local revision
  revision=$(revision_with deployed)
  helm get values "$release" --namespace "$namespace" --output yaml ${revision:+--revision "$revision"} 2>/dev/null | awk '$0 != "null" && $0 != "{}"' || :
}

# planned_values HELM_OPTIONS…: likewise, of the release as this upgrade would make it; nothing is changed
planned_values() {
  helm upgrade --install "$release" helm/todo-chatbot --namespace "$namespace" --dry-run=server --output yaml "$@" \
    | awk '/^config:/ {inside = 1; next} /^[^ ]/ {inside = 0} inside {print substr($0, 3)}'
}

# part PATH…: the lines below a path of keys in YAML as Helm writes it (sorted, two spaces); each begins with what is left of its path
part() {
  awk -v path="$*" '
    BEGIN {depth = split(path, key, " ")}
    {
      match($0, /^ */); level = RLENGTH / 2 + 1
      if (level <= reached) reached = level - 1
      if (reached < depth) { if (level == reached + 1 && $1 == key[level] ":") { reached = level; if (level == depth && NF > 1) print $2 } }
      else print substr($0, 2 * depth + 1)
    }'
}

# only_images: whether the YAML says nothing but which images to take, which --registry and --tag say
only_images() { ! awk '!/^global:$/ && !/^  image:$/ && !/^    (registry|tag): / {more = 1} END {exit !more}'; }

# database_of: where the data is, by the values in the YAML: the mode, and what is not the default of the rest
database_of() {
  local values found
  values=$(cat)
  found=$(part global database <<<"$values" | grep -vE '^(keepOnUninstall|sslmode|caSecret|mode: internal)' || :)
  printf '%s' "$found"
  part global fullnameOverride <<<"$values"
}

signing_key_of() { part todo-service signingKey; }
