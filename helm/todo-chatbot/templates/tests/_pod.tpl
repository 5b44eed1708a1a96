{{/*
A pod of helm test that runs files/tests/NAME.sh. Takes
  context
  name      of the test
  args      of the script
  image     if not tests.image
  stranger  whether it is none of the release's pods
  env       YAML lists of the container, and
  mounts
  volumes   of the pod
*/}}
{{- define "todo-chatbot.testPod" -}}
{{- $labels := include "workload.labels" .context | fromYaml }}
{{- $_ := set $labels "app.kubernetes.io/name" "test" }}
{{- if .stranger }}
{{- $labels = dict "app.kubernetes.io/managed-by" .context.Release.Service }}
{{- end }}
apiVersion: v1
kind: Pod
metadata:
  name: {{ include "workload.prefix" .context }}-test-{{ .name }}
  labels: {{- toYaml $labels | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  restartPolicy: Never
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- include "workload.pullSecrets" .context | nindent 2 }}
  securityContext: {{- include "workload.podSecurity" 10001 | nindent 4 }}
  containers:
    - name: test
      image: {{ .image | default .context.Values.tests.image }}
      imagePullPolicy: {{ .context.Values.global.image.pullPolicy }}
      securityContext: {{- include "workload.containerSecurity" . | nindent 8 }}
      resources: {{- toYaml .context.Values.tests.resources | nindent 8 }}
      command: [sh, -euc]
      args: {{- concat (list (.context.Files.Get (printf "files/tests/%s.sh" .name)) .name) .args | toYaml | nindent 8 }}
      {{- with .env }}
      env: {{- . | nindent 8 }}
      {{- end }}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
        {{- with .mounts }}{{ . | nindent 8 }}{{ end }}
  volumes:
    - {name: tmp, emptyDir: {}}
    {{- with .volumes }}{{ . | nindent 4 }}{{ end }}
{{- end }}
