{{/*
The Deployment of one of our processes. Takes
  context  the sub-chart's root
  port     what its container listens on
  env      its own environment variables, a YAML list
  secrets  those it reads (from workload.secret): a change of one rolls the pods
  files    mount path: a Secret as volumes take it, {secretName, items}
*/}}
{{- define "workload.deployment" -}}
{{- $values := .context.Values }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "workload.name" .context }}
  labels: {{- include "workload.labels" .context | nindent 4 }}
spec:
  {{- if include "workload.stopped" .context }}
  replicas: 0
  {{- else if not $values.autoscaling.enabled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  selector:
    matchLabels: {{- include "workload.selector" .context | nindent 6 }}
  strategy:
    rollingUpdate: {maxUnavailable: 0, maxSurge: 1}
  template:
    metadata:
      labels: {{- include "workload.podLabels" .context | nindent 8 }}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "9000"
        prometheus.io/path: /metrics
        {{- with .secrets }}
        checksum/secrets: {{ toJson . | sha256sum }}
        {{- end }}
        {{- with $values.podAnnotations }}{{ toYaml . | nindent 8 }}{{ end }}
    spec:
      serviceAccountName: {{ include "workload.name" .context }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "workload.pullSecrets" .context | nindent 6 }}
      {{- include "workload.scheduling" . | trim | nindent 6 }}
      # Longer than preStop, the drain of requests and the end of what is still open together
      terminationGracePeriodSeconds: 30
      securityContext: {{- include "workload.podSecurity" 10001 | nindent 8 }}
      containers:
        - name: {{ .context.Chart.Name }}
          image: {{ include "workload.image" .context }}
          imagePullPolicy: {{ $values.global.image.pullPolicy }}
          ports:
            - {name: http, containerPort: {{ .port }}}
            - {name: management, containerPort: 9000}
          env:
            - {name: LOG_LEVEL, value: {{ $values.global.logLevel | quote }}}
            {{- with $values.trustedProxies }}
            - {name: TRUSTED_PROXIES, value: {{ join "," . | quote }}}
            {{- end }}
            {{- .env | nindent 12 }}
            {{- with include "workload.tracingEnv" .context }}{{ . | nindent 12 }}{{ end }}
            {{- range $name, $value := $values.extraEnv }}
            - {name: {{ $name }}, value: {{ $value | quote }}}
            {{- end }}
          resources: {{- toYaml $values.resources | nindent 12 }}
          securityContext: {{- include "workload.containerSecurity" . | nindent 12 }}
          startupProbe:
            httpGet: {path: /startup, port: management}
            periodSeconds: 1
            timeoutSeconds: 3
            failureThreshold: 180
          readinessProbe:
            httpGet: {path: /ready, port: management}
            periodSeconds: 2
            timeoutSeconds: 3
            failureThreshold: 2
          livenessProbe:
            httpGet: {path: /health, port: management}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 3
          # Routes are removed before the process learns that it stops
          lifecycle: {preStop: {sleep: {seconds: 3}}}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- range $path, $secret := .files }}
            - {name: {{ base $path }}, mountPath: {{ $path }}, readOnly: true}
            {{- end }}
      volumes:
        - {name: tmp, emptyDir: {}}
        {{- range $path, $secret := .files }}
        - name: {{ base $path }}
          secret:
            defaultMode: 0440
            {{- toYaml $secret | nindent 12 }}
        {{- end }}
{{- end }}
