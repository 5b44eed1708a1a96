{{/* Who opens connections to whom, by the names in the pods' labels: "test" are the pods of helm test. Takes (context). */}}
{{- define "workload.edges" -}}
todo: [todo-service, chatbot-service]
chat: [todo-service, chatbot-service]
chatbot-service: [todo-service, postgresql{{ if .context.Values.global.localModel.enabled }}, local-model{{ end }}]
todo-service: [postgresql]
backup: [postgresql]
restore: [postgresql]
postgresql: []
local-model: []
local-model-pull: []
test: [todo, chat, todo-service, chatbot-service, postgresql]
{{- end }}

{{/* What the pods of each listen on. */}}
{{- define "workload.ports" -}}
{todo: 3000, chat: 3000, todo-service: 8000, chatbot-service: 8001, postgresql: 5432, local-model: 11434}
{{- end }}

{{/*
The NetworkPolicy of a workload: its edges from the list above, and nothing else but what is given. DNS is allowed to all pods of
the release by the umbrella's policy. Takes
  context
  name     the workload, if it is not the sub-chart
  ingress  further rules, a YAML list
  egress   likewise
*/}}
{{- define "workload.networkPolicy" -}}
{{- if .context.Values.global.networkPolicy.enabled }}
{{- $name := .name | default .context.Chart.Name }}
{{- $edges := include "workload.edges" . | fromYaml }}
{{- $ports := include "workload.ports" . | fromYaml }}
{{- $ingress := fromYamlArray (.ingress | default "[]") }}
{{- $sources := list }}
{{- range $source, $targets := $edges }}
{{- if has $name $targets }}{{ $sources = append $sources $source }}{{ end }}
{{- end }}
{{- if $sources }}
{{- $ingress = append $ingress (dict "from" (list (include "workload.pods" (dict "context" .context "names" $sources) | fromYaml)) "ports" (list (dict "port" (index $ports $name)))) }}
{{- end }}
{{- $egress := fromYamlArray (.egress | default "[]") }}
{{- range $target := index $edges $name }}
{{- if eq $target "postgresql" }}
{{- $egress = append $egress (include "workload.databaseEgress" $.context | fromYaml) }}
{{- else }}
{{- $egress = append $egress (dict "to" (list (include "workload.pods" (dict "context" $.context "names" (list $target)) | fromYaml)) "ports" (list (dict "port" (index $ports $target)))) }}
{{- end }}
{{- end }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "workload.prefix" .context }}-{{ $name }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
spec:
  podSelector:
    matchLabels: {app.kubernetes.io/name: {{ $name }}, app.kubernetes.io/instance: {{ .context.Release.Name }}}
  policyTypes: [Ingress, Egress]
  ingress: {{- toYaml $ingress | nindent 4 }}
  egress: {{- toYaml $egress | nindent 4 }}
{{- end }}
{{- end }}

{{/* Pods of this release as a peer. Takes (context, names). */}}
{{- define "workload.pods" -}}
podSelector:
  matchLabels: {app.kubernetes.io/instance: {{ .context.Release.Name }}}
  matchExpressions: [{key: app.kubernetes.io/name, operator: In, values: {{ toJson .names }}}]
{{- end }}

{{/* The way to the database: our own pod, or where the operator says that it is. */}}
{{- define "workload.databaseEgress" -}}
{{- $database := .Values.global.database -}}
{{- $policy := .Values.global.networkPolicy.database -}}
{{- if eq $database.mode "external" -}}
{{- with $policy.peers }}
to: {{- toYaml . | nindent 2 }}
{{- end }}
ports: {{- range $policy.ports | default (list $database.port) }}{{ toYaml (list (dict "port" .)) | nindent 2 }}{{ end }}
{{- else if eq $database.mode "cnpg" -}}
to: [{podSelector: {matchLabels: {cnpg.io/cluster: {{ include "workload.prefix" . }}-postgresql}}}]
ports: [{port: 5432}]
{{- else -}}
to: {{- toYaml (list (include "workload.pods" (dict "context" . "names" (list "postgresql")) | fromYaml)) | nindent 2 }}
ports: [{port: 5432}]
{{- end }}
{{- end }}

{{/* A rule for the metrics of a process, as YAML list. */}}
{{- define "workload.monitoringIngress" -}}
{{- with .Values.global.networkPolicy.monitoring }}
- from: {{- toYaml . | nindent 4 }}
  ports: [{port: 9000}]
{{- end }}
{{- end }}

{{/* A rule for the way to the traces' collector, as YAML list. */}}
{{- define "workload.tracingEgress" -}}
{{- with .Values.global.networkPolicy.tracing }}
{{- if .peers }}
- to: {{- toYaml .peers | nindent 4 }}
  ports: {{- range .ports }}{{ toYaml (list (dict "port" .)) | nindent 4 }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
