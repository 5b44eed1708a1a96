{{/* Where the pods of a workload may and should run. Takes (context). */}}
{{- define "workload.scheduling" -}}
{{- $values := .context.Values }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
affinity:
  {{- with $values.affinity }}
  {{- toYaml . | nindent 2 }}
  {{- else }}
  # A node that fails should take one pod of each only
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector: {matchLabels: {{ include "workload.selector" .context | fromYaml | toJson }}}
  {{- end }}
{{- if $values.topologySpread.enabled }}
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - topologyKey: {{ . }}
    maxSkew: 1
    whenUnsatisfiable: {{ $values.topologySpread.whenUnsatisfiable }}
    labelSelector: {matchLabels: {{ include "workload.selector" $.context | fromYaml | toJson }}}
    # Otherwise the pods that an update is about to replace count, too
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- end }}
