{{- define "postgresql.statefulset" }}
{{- $name := include "workload.name" . }}
{{- $passwords := dict "postgres" (.Values.existingSecret | default $name) }}
{{- range $service := list "todo-service" "chatbot-service" }}
{{- $_ := set $passwords (include "workload.databaseRole" $service) (include "workload.databaseSecretName" (dict "context" $ "service" $service)) }}
{{- end }}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ $name }}
  labels: {{- include "workload.labels" . | nindent 4 }}
spec:
  replicas: 1
  serviceName: {{ $name }}
  persistentVolumeClaimRetentionPolicy:
    # The claim outlives the StatefulSet: uninstalling loses no task, unless asked to
    whenDeleted: {{ ternary "Retain" "Delete" .Values.global.database.keepOnUninstall }}
    whenScaled: Retain
  selector:
    matchLabels: {{- include "workload.selector" . | nindent 6 }}
  template:
    metadata:
      labels: {{- include "workload.podLabels" . | nindent 8 }}
      {{- with .Values.podAnnotations }}
      annotations: {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ $name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- include "workload.pullSecrets" . | nindent 6 }}
      terminationGracePeriodSeconds: 60
      # postgres of the official image
      securityContext: {{- include "workload.podSecurity" 999 | nindent 8 }}
      initContainers:
        - name: prepare-volume
          image: {{ .Values.image }}
          command: [bash, /etc/todo-chatbot/guard/prepare-volume.sh, /var/lib/postgresql]
          env:
            - {name: PGDATA, value: {{ include "postgresql.data" . }}}
          resources: {{- toYaml .Values.resources | nindent 12 }}
          securityContext: {{- include "workload.containerSecurity" . | nindent 12 }}
          # Its reason is then in kubectl describe pod
          terminationMessagePolicy: FallbackToLogsOnError
          volumeMounts:
            - {name: data, mountPath: /var/lib/postgresql}
            - {name: guard, mountPath: /etc/todo-chatbot/guard, readOnly: true}
      containers:
        - name: postgresql
          image: {{ .Values.image }}
          args:
            {{- range $parameter, $value := .Values.parameters }}
            - -c
            - {{ printf "%s=%s" $parameter $value | quote }}
            {{- end }}
          ports:
            - {name: postgresql, containerPort: 5432}
          env:
            - {name: POSTGRES_DB, value: {{ .Values.global.database.name }}}
            - {name: POSTGRES_PASSWORD_FILE, value: /etc/todo-chatbot/passwords/postgres}
            - {name: PGDATA, value: {{ include "postgresql.data" . }}}
          resources: {{- toYaml .Values.resources | nindent 12 }}
          securityContext: {{- include "workload.containerSecurity" . | nindent 12 }}
          # By TCP: while the init scripts run, the server listens on its socket only. A server that answers "not yet" (status 1)
          # recovers from a crash, which takes as long as it takes: begun again it would take longer. The readiness probe waits for it
          startupProbe:
            exec: {command: [sh, -c, "pg_isready --quiet --host=127.0.0.1 --username=postgres || [ $? = 1 ]"]}
            periodSeconds: 1
            timeoutSeconds: 3
            failureThreshold: 600
          readinessProbe:
            exec: {command: [pg_isready, --quiet, --host=127.0.0.1, --username=postgres]}
            # Each asks for a process of its own in the container, which costs a small node more than the answer is worth
            periodSeconds: 5
            timeoutSeconds: 3
            failureThreshold: 2
          livenessProbe:
            tcpSocket: {port: postgresql}
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          # A plain TERM waits for all clients to leave; "fast" ends them and writes a checkpoint, so that no recovery is needed. Not
          # waited for here: a hook that ends with its container is told as failed. The grace period waits
          lifecycle: {preStop: {exec: {command: [pg_ctl, stop, --mode=fast, --no-wait]}}}
          volumeMounts:
            - {name: data, mountPath: /var/lib/postgresql}
            - {name: passwords, mountPath: /etc/todo-chatbot/passwords, readOnly: true}
            - {name: init, mountPath: /docker-entrypoint-initdb.d, readOnly: true}
            - {name: run, mountPath: /var/run/postgresql}
            - {name: tmp, mountPath: /tmp}
            - {name: shm, mountPath: /dev/shm}
      volumes:
        - {name: guard, configMap: {name: {{ $name }}-guard}}
        - {name: init, configMap: {name: {{ $name }}-init, defaultMode: 0555}}
        - name: passwords
          projected:
            defaultMode: 0440
            sources:
              {{- range $role, $secret := $passwords }}
              - secret: {name: {{ $secret }}, items: [{key: password, path: {{ $role }}}]}
              {{- end }}
        - {name: run, emptyDir: {}}
        - {name: tmp, emptyDir: {}}
        # The runtime's own is 64 MiB, too little for parallel queries
        - {name: shm, emptyDir: {medium: Memory, sizeLimit: 128Mi}}
  volumeClaimTemplates:
    - metadata: {name: data}
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .Values.storage.storageClass }}
        storageClassName: {{ . }}
        {{- end }}
        resources: {requests: {storage: {{ .Values.storage.size }}}}
{{- end }}
