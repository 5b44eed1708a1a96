{{/*
All objects of one of our processes. Takes what workload.deployment takes, and
  servicePort  port of its Service, if not the container's
  nodePort     its node port, if the Service has one
  ingress      rules of its NetworkPolicy beside workload.edges, a YAML list
  egress       likewise
*/}}
{{- define "workload.process" -}}
{{- include "workload.service" . }}
{{- include "workload.deployment" . }}
{{- $ingress := printf "%s\n%s" (include "workload.monitoringIngress" .context) (.ingress | default "") }}
{{- $egress := printf "%s\n%s" (include "workload.tracingEgress" .context) (.egress | default "") }}
{{- include "workload.networkPolicy" (dict "context" .context "ingress" $ingress "egress" $egress) }}
{{- include "workload.autoscaler" . }}
{{- include "workload.disruptionBudget" . }}
{{- end }}
