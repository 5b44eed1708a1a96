{{/*
A Secret that the user names, or one that is generated once: what is in the cluster already is kept, so that upgrades change nothing.
Takes (context, suffix, existing: name or "", value: where its name is said, data: what to put into a new one, type: of a new one).
Gives {name, own: whether we make it, type, data} as YAML.
*/}}
{{- define "workload.secret" -}}
{{- $name := .existing | default (printf "%s-%s" (include "workload.prefix" .context) .suffix) -}}
{{- $type := .type | default "Opaque" -}}
{{- $data := dict -}}
{{- if not .existing }}{{ range $key, $value := .data }}{{ $_ := set $data $key (b64enc $value) }}{{ end }}{{ end -}}
{{- $found := lookup "v1" "Secret" .context.Release.Namespace $name -}}
{{- if $found -}}
{{- $data = $found.data -}}
{{- $type = $found.type | default $type -}}
{{- else if not (or .existing (include "workload.cluster" .context)) -}}
{{- fail (printf "Rendered without a cluster, so that a generated Secret would be another one each time: make one with the keys %s, and name it in %s" (join ", " (keys .data | sortAlpha)) .value) -}}
{{- end -}}
{{- dict "name" $name "own" (not .existing) "type" $type "data" $data | toYaml -}}
{{- end }}

{{/* Not empty if lookup reaches a cluster. Every namespace has the account; one that is still to be made has it not. */}}
{{- define "workload.cluster" -}}
{{- if or (lookup "v1" "ServiceAccount" .Release.Namespace "default") (lookup "v1" "Namespace" "" "kube-system") }}yes{{ end -}}
{{- end }}

{{/* The manifest of such a Secret, if it is ours. Takes (context, secret). */}}
{{- define "workload.secretManifest" -}}
{{- if .secret.own }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ .secret.name }}
  labels:
    {{- include "workload.labels" .context | nindent 4 }}
    {{- if eq .context.Values.global.database.mode "cnpg" }}
    # The operator watches only those
    cnpg.io/reload: "true"
    {{- end }}
  {{- if .context.Values.global.database.keepOnUninstall }}
  annotations:
    # The data on the volume outlives an uninstall, and is of no use without its passwords and keys
    helm.sh/resource-policy: keep
  {{- end }}
type: {{ .secret.type }}
data: {{- toYaml .secret.data | nindent 2 }}
{{- end }}
{{- end }}
