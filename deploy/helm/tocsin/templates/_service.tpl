{{/*
The settings of one service: its own over the defaults. Takes (list $ "<service>"), gives YAML.
Maps are merged key by key, so that a service can raise its memory and keep the rest.
*/}}
{{- define "tocsin.settings" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- toYaml (mergeOverwrite (deepCopy $root.Values.defaults) (deepCopy (index $root.Values.services $name))) -}}
{{- end -}}

{{/* Whether a service keeps anything in PostgreSQL; the alert path (ingest, engine, router) does not. */}}
{{- define "tocsin.usesPostgresql" -}}
{{- if has . (list "notifier" "runbook-service" "oncall") }}true{{ end -}}
{{- end -}}

{{/* The service's application.properties, without secrets. Takes (list $ "<service>" $settings). */}}
{{- define "tocsin.properties" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $settings := index . 2 -}}
{{- $values := $root.Values -}}
{{- $keys := dict
      "quarkus.http.host" "0.0.0.0"
      "quarkus.http.port" $settings.port
      "quarkus.messaging.nats.connection.servers" $values.nats.servers
      "quarkus.log.level" $values.logging.level
      "quarkus.log.console.json.enabled" $values.logging.json
      "tocsin.public-url" $values.publicUrl
      "tocsin.installation-key-file" "/etc/tocsin/installation/installation.key"
      "tocsin.console.token-file" "/etc/tocsin/console/token" -}}
{{- range (list "ALERTS" "JOURNAL" "NOTIFICATIONS" "DELIVERIES" "ESCALATIONS" "INCIDENTS") -}}
{{- $_ := set $keys (printf "quarkus.messaging.nats.streams.%s.replicas" .) $values.nats.replicas -}}
{{- end -}}
{{- if include "tocsin.usesPostgresql" $name -}}
{{- with $values.postgresql -}}
{{- $address := printf "postgresql://%s:%v/%s" .host .port .database -}}
{{- $_ := set $keys "quarkus.datasource.reactive.url" (printf "vertx-reactive:%s" $address) -}}
{{- $_ := set $keys "quarkus.datasource.jdbc.url" (printf "jdbc:%s" $address) -}}
{{- $_ := set $keys "quarkus.datasource.username" .username -}}
{{- end -}}
{{- end -}}
{{- if eq $name "alert-ingest" -}}
{{- range $sender, $token := $values.senders -}}
{{- $_ := set $keys (printf "tocsin.ingest.senders.%s.token-file" $sender) (printf "/etc/tocsin/senders/%s" $sender) -}}
{{- $_ := set $keys (printf "tocsin.ingest.senders.%s.tenants" $sender) (join "," ($token.tenants | default (list "default"))) -}}
{{- end -}}
{{- end -}}
{{- if eq $name "router" -}}
{{- $_ := set $keys "tocsin.router.policy-file" "/etc/tocsin/policy/alertmanager.yml" -}}
{{- end -}}
{{- if eq $name "oncall" -}}
{{- $entry := ne $values.policy.existingConfigMap "" | ternary $values.policy.oncallEntry (ternary "oncall.yml" "" (ne $values.policy.oncall "")) -}}
{{- if $entry -}}
{{- $_ := set $keys "tocsin.oncall.schedule-file" (printf "/etc/tocsin/policy/%s" $entry) -}}
{{- end -}}
{{- end -}}
{{- if and (eq $name "runbook-service") $values.runbooks.existingConfigMap -}}
{{- $_ := set $keys "tocsin.runbooks.directory" "/etc/tocsin/runbooks" -}}
{{- end -}}
{{- if $values.tracing.otlpEndpoint -}}
{{- $_ := set $keys "quarkus.otel.exporter.otlp.endpoint" $values.tracing.otlpEndpoint -}}
{{- $_ := set $keys "quarkus.otel.traces.sampler.arg" $values.tracing.share -}}
{{- end -}}
{{- range $key, $value := mergeOverwrite $keys $settings.config }}
{{ $key }}={{ $value }}
{{- end -}}
{{- end -}}

{{/* What a pod mounts beside its configuration: name, path and source. Takes (list $ "<service>"), gives a YAML list. */}}
{{- define "tocsin.files" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $values := $root.Values -}}
- name: installation
  path: /etc/tocsin/installation
  source:
    secret:
      secretName: {{ $values.installationKey.existingSecret }}
      items: [{key: {{ $values.installationKey.key | quote }}, path: installation.key}]
- name: console
  path: /etc/tocsin/console
  source:
    secret:
      secretName: {{ $values.console.existingSecret }}
      items: [{key: {{ $values.console.key | quote }}, path: token}]
{{- if has $name (list "router" "oncall") }}
- name: policy
  path: /etc/tocsin/policy
  source:
    configMap:
      name: {{ include "tocsin.policyConfigMap" $root }}
{{- end }}
{{- if and (eq $name "alert-ingest") $values.senders }}
- name: senders
  path: /etc/tocsin/senders
  source:
    projected:
      sources:
        {{- range $sender, $token := $values.senders }}
        - secret:
            name: {{ $token.existingSecret }}
            items: [{key: {{ $token.key | quote }}, path: {{ $sender }}}]
        {{- end }}
{{- end }}
{{- if and (has $name (list "router" "notifier" "oncall")) $values.policy.secretFiles }}
- name: secrets
  path: /etc/tocsin/secrets
  source:
    projected:
      sources:
        {{- range $values.policy.secretFiles }}
        - secret: {name: {{ . | quote }}}
        {{- end }}
{{- end }}
{{- if and (eq $name "runbook-service") $values.runbooks.existingConfigMap }}
- name: runbooks
  path: /etc/tocsin/runbooks
  source:
    configMap:
      name: {{ $values.runbooks.existingConfigMap }}
{{- end }}
{{- end -}}
