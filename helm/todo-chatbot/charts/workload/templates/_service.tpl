{{/* Service and ServiceAccount of a process. Takes (context, port, and for a NodePort: service, nodePort). */}}
{{- define "workload.service" -}}
{{- $service := .service | default (dict "type" "ClusterIP") }}
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
spec:
  type: {{ $service.type }}
  {{- if ne $service.type "ClusterIP" }}
  externalTrafficPolicy: {{ $service.externalTrafficPolicy }}
  {{- end }}
  selector: {{- include "workload.selector" .context | nindent 4 }}
  ports:
    - name: http
      port: {{ .port }}
      targetPort: http
      {{- if eq $service.type "NodePort" }}
      nodePort: {{ .nodePort }}
      {{- end }}
{{- end }}
