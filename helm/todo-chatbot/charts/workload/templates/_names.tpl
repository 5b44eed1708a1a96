{{/* Begin of every name. Two releases in one namespace do not meet. */}}
{{- define "workload.prefix" -}}
{{- .Values.global.fullnameOverride | default .Release.Name | trunc 45 | trimSuffix "-" -}}
{{- end }}

{{/* Name of a sub-chart's objects. For a chart used twice .Chart.Name is the alias. */}}
{{- define "workload.name" -}}
{{- printf "%s-%s" (include "workload.prefix" .) .Chart.Name -}}
{{- end }}

{{- define "workload.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Without versions: a new chart alone restarts nothing. */}}
{{- define "workload.podLabels" -}}
{{ include "workload.selector" . }}
app.kubernetes.io/part-of: todo-chatbot
{{- end }}

{{- define "workload.labels" -}}
{{ include "workload.podLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "workload.image" -}}
{{- $image := .Values.image -}}
{{- $global := .Values.global.image -}}
{{- printf "%s/%s:%s" $global.registry $image.repository ($image.tag | default $global.tag | default .Chart.AppVersion) -}}
{{- end }}

{{/* Credentials for the registry, as a field of every pod. */}}
{{- define "workload.pullSecrets" -}}
{{- with .Values.global.image.pullSecrets -}}
imagePullSecrets: {{- range . }}{{ toYaml (list (dict "name" .)) | nindent 2 }}{{ end }}
{{- end -}}
{{- end }}
