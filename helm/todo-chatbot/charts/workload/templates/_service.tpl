{{/* Service and ServiceAccount of a process. Takes what workload.process takes. */}}
{{- define "workload.service" -}}
{{- $service := .context.Values.service | default (dict "type" "ClusterIP") }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "workload.name" .context }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "workload.name" .context }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
  {{- with $service.annotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  type: {{ $service.type }}
  {{- if and (eq $service.type "LoadBalancer") $service.loadBalancerClass }}
  loadBalancerClass: {{ $service.loadBalancerClass }}
  {{- end }}
  {{- if ne $service.type "ClusterIP" }}
  externalTrafficPolicy: {{ $service.externalTrafficPolicy }}
  {{- end }}
  selector: {{- include "workload.selector" .context | nindent 4 }}
  ports:
    - name: http
      port: {{ .servicePort | default .port }}
      targetPort: http
      {{- if eq $service.type "NodePort" }}
      nodePort: {{ .nodePort }}
      {{- end }}
{{- end }}
