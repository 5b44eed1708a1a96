{{/* What the server and the pull of its model have in common. */}}
{{- define "local-model.env" -}}
# The root is read-only: its key is made anew, and the model is on the volume
- {name: HOME, value: /tmp}
- {name: OLLAMA_MODELS, value: /models}
# The one process would remove what the other is still pulling
- {name: OLLAMA_NOPRUNE, value: "1"}
# Instructions, tools and a conversation; its own default would cut the tools off
- {name: OLLAMA_CONTEXT_LENGTH, value: {{ .contextLength | quote }}}
- {name: OLLAMA_FLASH_ATTENTION, value: "1"}
- {name: OLLAMA_KV_CACHE_TYPE, value: q8_0}
- {name: OLLAMA_NUM_PARALLEL, value: "1"}
- {name: OLLAMA_KEEP_ALIVE, value: "-1"}
{{- end }}

{{/* The pod that pulls the model. Takes (root, pull, server). */}}
{{- define "local-model.pull" -}}
{{- $model := .root.Values.global.localModel -}}
metadata:
  labels: {{- include "workload.podLabels" .pull | nindent 4 }}
spec:
  restartPolicy: OnFailure
  automountServiceAccountToken: false
  enableServiceLinks: false
  {{- include "workload.pullSecrets" .root | nindent 2 }}
  securityContext: {{- include "workload.podSecurity" 10001 | nindent 4 }}
  # The volume is attached to one node
  affinity:
    podAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels: {{- include "workload.selector" .server | nindent 14 }}
  {{- with $model.tolerations }}
  tolerations: {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    - name: pull
      image: {{ $model.image }}
      command: [bash, -c]
      args:
        - |
          ollama serve & server=$!
          until ollama list >/dev/null 2>&1; do kill -0 $server || exit 1; sleep 1; done
          ollama show "$MODEL" >/dev/null 2>&1 || ollama pull "$MODEL"
      env: {{- include "local-model.env" $model | nindent 8 }}
        - {name: OLLAMA_HOST, value: "127.0.0.1:11434"}
        - {name: MODEL, value: {{ $model.model | quote }}}
      resources:
        requests: {cpu: 100m, memory: 128Mi, ephemeral-storage: 64Mi}
        limits: {memory: 512Mi, ephemeral-storage: 1Gi}
      securityContext: {{- include "workload.containerSecurity" . | nindent 8 }}
      terminationMessagePolicy: FallbackToLogsOnError
      volumeMounts:
        - {name: models, mountPath: /models}
        - {name: tmp, mountPath: /tmp}
  volumes:
    - {name: models, persistentVolumeClaim: {claimName: {{ include "workload.name" .server }}}}
    - {name: tmp, emptyDir: {}}
{{- end }}
