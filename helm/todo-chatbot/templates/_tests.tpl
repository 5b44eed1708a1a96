{{/* Labels of the pods of helm test: the network policies admit them by this name. */}}
{{- define "workload.testLabels" -}}
{{- merge (dict "app.kubernetes.io/name" "test") (include "workload.labels" . | fromYaml) | toYaml }}
{{- end }}
