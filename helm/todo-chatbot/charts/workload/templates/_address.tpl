{{/*
Where people reach an app: the URL that is given, or what its host behind the Ingress or Gateway makes; empty: there is none, and it is
its node port or a forwarded port. Takes (context, app).
*/}}
{{- define "workload.appUrl" -}}
{{- $global := .context.Values.global -}}
{{- $app := index $global.apps .app -}}
{{- if $app.url -}}
{{- $app.url -}}
{{- else if or $global.ingress.enabled $global.gateway.enabled -}}
{{- $secure := or (and $global.ingress.enabled $global.ingress.tls.enabled) (and $global.gateway.enabled $global.gateway.https) -}}
{{- printf "%s://%s" (ternary "https" "http" $secure) (include "workload.appHost" .) -}}
{{- end -}}
{{- end }}

{{- define "workload.appHost" -}}
{{- required (printf "global.apps.%s.host: name the host under which the Ingress or Gateway serves it" .app) (index .context.Values.global.apps .app).host -}}
{{- end }}
