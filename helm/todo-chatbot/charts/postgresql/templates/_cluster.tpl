{{/* A cluster of CloudNativePG, with the roles and schemas that files/roles.sh makes in the internal PostgreSQL. */}}
{{- define "postgresql.cluster" }}
{{- if not (.Capabilities.APIVersions.Has "postgresql.cnpg.io/v1/Cluster") }}
{{- fail "global.database.mode is cnpg, but this cluster does not know CloudNativePG's Cluster: install the operator first (https://cloudnative-pg.io), or set the mode to internal or external" }}
{{- end }}
{{- $roles := dict "todo-service" "todo" "chatbot-service" "chatbot" }}
---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata:
  name: {{ include "workload.name" . }}
  labels: {{- include "workload.labels" . | nindent 4 }}
  {{- if .Values.global.database.keepOnUninstall }}
  annotations:
    # The operator deletes the volumes together with the cluster
    helm.sh/resource-policy: keep
  {{- end }}
spec:
  instances: {{ .Values.cnpg.instances }}
  imageName: {{ .Values.cnpg.image }}
  {{- include "workload.pullSecrets" . | nindent 2 }}
  storage:
    size: {{ .Values.storage.size }}
    {{- with .Values.storage.storageClass }}
    storageClass: {{ . }}
    {{- end }}
  resources: {{- toYaml .Values.resources | nindent 4 }}
  postgresql:
    parameters: {{- toYaml .Values.parameters | nindent 6 }}
  {{- with .Values.podAnnotations }}
  inheritedMetadata:
    annotations: {{- toYaml . | nindent 6 }}
  {{- end }}
  managed:
    roles:
      {{- range $service, $schema := $roles }}
      - name: {{ include "workload.databaseRole" $service }}
        ensure: present
        login: true
        passwordSecret: {name: {{ include "workload.databaseSecretName" (dict "context" $ "service" $service) }}}
      {{- end }}
  bootstrap:
    initdb:
      database: {{ .Values.global.database.name }}
      # Neither service: each owns its schema only
      owner: todochatbot_owner
      postInitApplicationSQL:
        - REVOKE ALL ON DATABASE {{ .Values.global.database.name }} FROM PUBLIC
        - REVOKE ALL ON SCHEMA public FROM PUBLIC
        {{- range $service, $schema := $roles }}
        {{- $role := include "workload.databaseRole" $service }}
        - CREATE ROLE {{ $role }} LOGIN
        - GRANT CONNECT ON DATABASE {{ $.Values.global.database.name }} TO {{ $role }}
        - CREATE SCHEMA {{ $schema }} AUTHORIZATION {{ $role }}
        - ALTER ROLE {{ $role }} IN DATABASE {{ $.Values.global.database.name }} SET search_path = {{ $schema }}
        {{- end }}
{{- end }}
