{{/* What the values say of the database, checked. Gives {url: whether the Secrets hold the whole address, address, sslmode, caSecret} as YAML. */}}
{{- define "workload.database" -}}
{{- $database := .Values.global.database -}}
{{- $external := eq $database.mode "external" -}}
{{- $prefix := include "workload.prefix" . -}}
{{- if and $external (not $database.host) (not $database.urlFromSecrets) -}}
{{- fail "global.database.mode is external: set global.database.host, or global.database.urlFromSecrets=true if your Secrets hold the whole address" -}}
{{- else if and $external $database.host $database.urlFromSecrets -}}
{{- fail "global.database.host and global.database.urlFromSecrets=true exclude each other: the address is in the Secrets, or it is not" -}}
{{- else if and (not $external) (or $database.host $database.urlFromSecrets) -}}
{{- fail (printf "global.database.mode is %s, which brings its own address: set it to external, or leave global.database.host and urlFromSecrets alone" $database.mode) -}}
{{- end -}}
{{- $host := get (dict "internal" (printf "%s-postgresql" $prefix) "cnpg" (printf "%s-postgresql-rw" $prefix) "external" $database.host) $database.mode -}}
{{- /* CloudNativePG makes a certificate for each cluster and puts its authority beside it */ -}}
{{- $ca := $database.caSecret | default (ternary (printf "%s-postgresql-ca" $prefix) "" (eq $database.mode "cnpg")) -}}
{{- dict
  "url" $database.urlFromSecrets
  "address" (printf "postgresql://%s:%d/%s" $host (int (ternary $database.port 5432 $external)) $database.name)
  "sslmode" ($database.sslmode | default (ternary "" "verify-full" (eq $database.mode "internal")))
  "caSecret" $ca | toYaml -}}
{{- end }}

{{- define "workload.databaseRole" -}}
{{- replace "-" "_" . -}}
{{- end }}

{{/* Name of the Secret with the role of a service. Takes (context, service). */}}
{{- define "workload.databaseSecretName" -}}
{{- index .context.Values.global.database.existingSecrets .service | default (printf "%s-%s-database" (include "workload.prefix" .context) .service) -}}
{{- end }}

{{/* The Secret with the database role of a sub-chart's service: username and password, or the whole address. */}}
{{- define "workload.databaseSecret" -}}
{{- $_ := include "workload.database" . -}}
{{- $service := .Chart.Name -}}
{{- $database := .Values.global.database -}}
{{- $existing := index $database.existingSecrets $service -}}
{{- if and (eq $database.mode "external") (not $existing) -}}
{{- fail (printf "global.database.mode is external: name the Secret with the role's %s in global.database.existingSecrets.%s" (ternary "whole address (key url)" "username and password" $database.urlFromSecrets) $service) -}}
{{- end -}}
{{- $new := dict "username" (include "workload.databaseRole" $service) "password" (randAlphaNum 32) -}}
{{- include "workload.secret" (dict
  "context" .
  "suffix" (printf "%s-database" $service)
  "existing" $existing
  "value" (printf "global.database.existingSecrets.%s" $service)
  "type" (ternary "kubernetes.io/basic-auth" "Opaque" (eq $database.mode "cnpg"))
  "data" $new) -}}
{{- end }}

{{- define "workload.databaseCaPath" -}}/etc/todo-chatbot/database-ca{{- end }}

{{/* Environment of a service with a database. Takes (context, secret). */}}
{{- define "workload.databaseEnv" -}}
{{- $database := include "workload.database" .context | fromYaml -}}
- name: DATABASE_URL
{{- if $database.url }}
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: url}}
- name: DATABASE_DIRECT_URL
  # Only where the first is a pooler
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: direct-url, optional: true}}
{{- else }}
  value: jdbc:{{ $database.address }}
{{- end }}
- name: DATABASE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: username{{ if $database.url }}, optional: true{{ end }}}}
- name: DATABASE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .secret.name }}, key: password{{ if $database.url }}, optional: true{{ end }}}}
{{- with $database.sslmode }}
- {name: DATABASE_SSLMODE, value: {{ . }}}
{{- end }}
{{- if $database.caSecret }}
- {name: DATABASE_SSLROOTCERT, value: {{ include "workload.databaseCaPath" . }}/ca.crt}
{{- end }}
{{- end }}

{{/* Files of a service with a database: path and source of a volume, as workload.deployment takes them. */}}
{{- define "workload.databaseFiles" -}}
{{- with (include "workload.database" . | fromYaml).caSecret -}}
{{- /* Of its Secrets with keys in them, the certificate only */ -}}
{{- dict (include "workload.databaseCaPath" .) (dict "secretName" . "items" (list (dict "key" "ca.crt" "path" "ca.crt"))) | toYaml -}}
{{- end -}}
{{- end }}

{{/* Not empty for a service with a database while a backup is restored: nobody may write meanwhile. */}}
{{- define "workload.stopped" -}}
{{- if and .Values.global.restore.backup (hasKey .Values.global.database.existingSecrets .Chart.Name) }}yes{{ end -}}
{{- end }}
