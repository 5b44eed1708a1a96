{{/*
A Secret that the user names, or one that is generated once: what is in the cluster already is kept, so that upgrades change nothing.
Takes (context, suffix, existing: name or "", data: what to put into a new one). Gives {name, own: whether we make it, data} as YAML.
*/}}
{{- define "workload.secret" -}}
{{- $name := .existing | default (printf "%s-%s" (include "workload.prefix" .context) .suffix) -}}
{{- $data := dict -}}
{{- range $key, $value := .data }}{{ $_ := set $data $key (b64enc $value) }}{{ end -}}
{{- with lookup "v1" "Secret" .context.Release.Namespace $name }}{{ $data = .data }}{{ end -}}
{{- dict "name" $name "own" (not .existing) "data" $data | toYaml -}}
{{- end }}

{{/* The manifest of such a Secret, if it is ours. Takes (context, secret). */}}
{{- define "workload.secretManifest" -}}
{{- if .secret.own }}
---
apiVersion: v1
kind: Secret
metadata:
  name: {{ .secret.name }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
  annotations:
    # The data on the volume outlives an uninstall, and is of no use without its passwords and keys
    helm.sh/resource-policy: keep
type: Opaque
data: {{- toYaml .secret.data | nindent 2 }}
{{- end }}
{{- end }}
