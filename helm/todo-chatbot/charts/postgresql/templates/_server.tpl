{{/* What belongs to the internal PostgreSQL beside its StatefulSet. */}}
{{- define "postgresql.server" }}
{{- $new := dict "password" (randAlphaNum 32) }}
{{- $superuser := include "workload.secret" (dict "context" . "suffix" "postgresql" "existing" .Values.existingSecret "value" "postgresql.existingSecret" "data" $new) | fromYaml }}
{{- $name := include "workload.name" . }}
{{- include "workload.secretManifest" (dict "context" . "secret" $superuser) }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $name }}
  labels: {{- include "workload.labels" . | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $name }}-init
  labels: {{- include "workload.labels" . | nindent 4 }}
data:
  roles.sh: |
    {{- .Files.Get "files/roles.sh" | nindent 4 }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $name }}-guard
  labels: {{- include "workload.labels" . | nindent 4 }}
data:
  same-major-version.sh: |
    {{- .Files.Get "files/same-major-version.sh" | nindent 4 }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  labels: {{- include "workload.labels" . | nindent 4 }}
spec:
  selector: {{- include "workload.selector" . | nindent 4 }}
  ports:
    - {name: postgresql, port: 5432, targetPort: postgresql}
{{- include "workload.networkPolicy" (dict "context" .) }}
{{- end }}

{{/* PGDATA: the official image's own for this major version. */}}
{{- define "postgresql.data" -}}
/var/lib/postgresql/{{ regexFind "^[0-9]+" (last (splitList ":" (first (splitList "@" .Values.image)))) | default .Chart.AppVersion }}/docker
{{- end }}
