{{/* What the library's templates take as root, for pods that are called name. Takes (root, name). */}}
{{- define "backup.context" -}}
{{- $chart := dict "Name" .name "Version" .root.Chart.Version "AppVersion" .root.Chart.AppVersion -}}
{{- dict "Chart" $chart "Release" (dict "Name" .root.Release.Name "Service" .root.Release.Service) "Values" .root.Values | toJson -}}
{{- end }}

{{- define "backup.claim" -}}
{{- .Values.backup.storage.existingClaim | default (printf "%s-backup" (include "workload.prefix" .)) -}}
{{- end }}

{{/*
The pod of a backup and of a restore. Each service's schema is read and written by that service's role: none of these pods holds the
superuser's password, and it works with every kind of database. Takes (root, name, claim, args, readOnly).
*/}}
{{- define "backup.pod" -}}
metadata:
  labels: {{- include "workload.podLabels" (include "backup.context" . | fromJson) | nindent 4 }}
spec: {{- include "backup.podSpec" . | trim | nindent 2 }}
{{- end }}

{{- define "backup.podSpec" -}}
{{- $root := .root }}
{{- $values := .root.Values }}
{{- $database := include "workload.database" .root | fromYaml }}
restartPolicy: Never
automountServiceAccountToken: false
enableServiceLinks: false
{{- include "workload.pullSecrets" $root | nindent 0 }}
# postgres of the official image
securityContext: {{- include "workload.podSecurity" 999 | nindent 2 }}
containers:
  - name: {{ .name }}
    image: {{ $values.backup.image | default $values.postgresql.image }}
    command: [bash]
    args: {{ toJson .args }}
    env:
      - {name: KEEP, value: {{ $values.backup.keep | quote }}}
      {{- if not $database.url }}
      - {name: DATABASE_ADDRESS, value: {{ $database.address }}}
      {{- end }}
      {{- with $database.sslmode }}
      - {name: DATABASE_SSLMODE, value: {{ . }}}
      {{- end }}
      {{- if $database.caSecret }}
      - {name: DATABASE_SSLROOTCERT, value: {{ include "workload.databaseCaPath" . }}/ca.crt}
      {{- end }}
    resources: {{- toYaml $values.backup.resources | nindent 6 }}
    securityContext: {{- include "workload.containerSecurity" . | nindent 6 }}
    # The reason is then in kubectl describe pod
    terminationMessagePolicy: FallbackToLogsOnError
    volumeMounts:
      - {name: backups, mountPath: /backups{{ if .readOnly }}, readOnly: true{{ end }}}
      - {name: scripts, mountPath: /opt/backup, readOnly: true}
      - {name: roles, mountPath: /etc/todo-chatbot/roles, readOnly: true}
      {{- if $database.caSecret }}
      - {name: database-ca, mountPath: {{ include "workload.databaseCaPath" . }}, readOnly: true}
      {{- end }}
      - {name: tmp, mountPath: /tmp}
volumes:
  - {name: backups, persistentVolumeClaim: {claimName: {{ .claim }}}}
  - {name: scripts, configMap: {name: {{ include "workload.prefix" $root }}-backup-scripts}}
  - name: roles
    projected:
      defaultMode: 0440
      sources:
        {{- range $service := list "todo-service" "chatbot-service" }}
        {{- $secret := include "workload.databaseSecretName" (dict "context" $root "service" $service) }}
        {{- range $key := ternary (list "username" "password" "url" "direct-url") (list "username" "password") $database.url }}
        - secret: {name: {{ $secret }}, items: [{key: {{ $key }}, path: {{ $service }}/{{ $key }}}]{{ if $database.url }}, optional: true{{ end }}}
        {{- end }}
        {{- end }}
  {{- with $database.caSecret }}
  - {name: database-ca, secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}], defaultMode: 0440}}
  {{- end }}
  - {name: tmp, emptyDir: {}}
{{- end }}
