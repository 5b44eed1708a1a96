{{/*
Stops where the cluster does not know a kind that a value asks for. Without a cluster nobody can know, and it is rendered.
Takes (context, kind: group/version/kind, value: the one that asks, from: what brings the kind).
*/}}
{{- define "todo-chatbot.needs" -}}
{{- if and (include "workload.cluster" .context) (not (.context.Capabilities.APIVersions.Has .kind)) -}}
{{- fail (printf "%s: this cluster does not know %s; install %s first, or leave the value off" .value .kind .from) -}}
{{- end -}}
{{- end }}
