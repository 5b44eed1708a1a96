{{/* Environment of a process that sends its traces to a collector, a YAML list. */}}
{{- define "workload.tracingEnv" -}}
{{- $tracing := .Values.global.tracing -}}
{{- $policy := .Values.global.networkPolicy -}}
{{- if $tracing.enabled -}}
{{- if and $policy.enabled (not $policy.tracing.peers) -}}
{{- fail "global.tracing.enabled: the network policies keep every pod from the collector; say where it is in global.networkPolicy.tracing.peers" -}}
{{- end -}}
- {name: QUARKUS_OTEL_SDK_DISABLED, value: "false"}
- {name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ $tracing.endpoint | quote }}}
- {name: QUARKUS_OTEL_TRACES_SAMPLER_ARG, value: {{ $tracing.share | toString | quote }}}
# One image serves two apps: the workload's name tells them apart
- {name: QUARKUS_OTEL_SERVICE_NAME, value: {{ .Chart.Name }}}
- {name: QUARKUS_OTEL_RESOURCE_ATTRIBUTES, value: "service.namespace={{ include "workload.prefix" . }},k8s.namespace.name={{ .Release.Namespace }}"}
{{- end -}}
{{- end }}
