{{/* The Secret with the database role of a service: username and password. Takes (context, username). */}}
{{- define "workload.databaseSecret" -}}
{{- $database := .context.Values.global.database -}}
{{- $existing := index $database.existingSecrets .context.Chart.Name -}}
{{- if and $database.host (not $existing) -}}
{{- fail (printf "global.database.host is set: name the Secret with the role's username and password in global.database.existingSecrets.%s" .context.Chart.Name) -}}
{{- end -}}
{{- $new := dict "username" .username "password" (randAlphaNum 32) -}}
{{- include "workload.secret" (dict "context" .context "suffix" (printf "%s-database" .context.Chart.Name) "existing" $existing "data" $new) -}}
{{- end }}

{{- define "workload.databaseHost" -}}
{{- .Values.global.database.host | default (printf "%s-postgresql" (include "workload.prefix" .)) -}}
{{- end }}

{{/* Environment of a service with a database. Takes (context, secret). */}}
{{- define "workload.databaseEnv" -}}
{{- $database := .context.Values.global.database -}}
- name: DATABASE_URL
  value: jdbc:postgresql://{{ include "workload.databaseHost" .context }}:{{ $database.port }}/{{ $database.name }}
- name: DATABASE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: username}}
- name: DATABASE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: password}}
{{- end }}
