{{/* The HorizontalPodAutoscaler of a process. Takes (context). */}}
{{- define "workload.autoscaler" -}}
{{- $autoscaling := .context.Values.autoscaling }}
{{- if $autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "workload.name" .context }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ include "workload.name" .context }}}
  minReplicas: {{ $autoscaling.minReplicas }}
  maxReplicas: {{ $autoscaling.maxReplicas }}
  metrics:
    {{- range $resource := list "cpu" "memory" }}
    {{- with index $autoscaling $resource }}
    - type: Resource
      resource: {name: {{ $resource }}, target: {type: Utilization, averageUtilization: {{ . }}}}
    {{- end }}
    {{- end }}
  behavior: {{- toYaml $autoscaling.behavior | nindent 4 }}
{{- end }}
{{- end }}

{{/* How many pods there are at least. Takes the sub-chart's values. */}}
{{- define "workload.leastReplicas" -}}
{{- ternary .autoscaling.minReplicas .replicas .autoscaling.enabled -}}
{{- end }}

{{/* Lets a drain take one pod after the other. A single pod has none: it would only be a reason to wait. Takes (context). */}}
{{- define "workload.disruptionBudget" -}}
{{- if gt (include "workload.leastReplicas" .context.Values | int) 1 }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "workload.name" .context }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
spec:
  maxUnavailable: {{ .context.Values.podDisruptionBudget.maxUnavailable }}
  # A pod that does not work anyway must not hold up a drain
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "workload.selector" .context | nindent 6 }}
{{- end }}
{{- end }}
