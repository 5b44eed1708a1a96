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
  prepare-volume.sh: |
    {{- .Files.Get "files/prepare-volume.sh" | nindent 4 }}
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

{{/*
PGDATA: the official image's own for this major version, by the image's tag; without one (a digest alone), of the version that this chart
is made for. A registry's port and a digest are no tags.
*/}}
{{- define "postgresql.data" -}}
{{- $tag := .Values.image | splitList "@" | first | base | regexFind ":[0-9]+" | trimPrefix ":" -}}
/var/lib/postgresql/{{ $tag | default .Chart.AppVersion }}/docker
{{- end }}
