package dev.tocsin.e2e.suite;

import dev.tocsin.fakes.FakeProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A policy that tells all five fake providers, and the people on call, with short waits. */
public final class TestPolicy {

    private TestPolicy() {}

    public static Path write(Path folder, FakeProviders fakes) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("alertmanager.yml"), alertmanager(fakes));
            Files.writeString(folder.resolve("tocsin.yml"), TOCSIN);
            Files.writeString(folder.resolve("oncall.yml"), ONCALL);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy that tells the fake webhook and nobody else, so that a group is one notification. */
    public static Path writeForWebhookAlone(Path folder, FakeProviders fakes) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("alertmanager.yml"), """
                    route:
                      receiver: webhook
                      group_by: [alertname, run]
                      group_wait: 1s
                      group_interval: 2s
                      repeat_interval: 4h
                    receivers:
                      - name: webhook
                        webhook_configs:
                          - url: %s
                    """.formatted(
                            fakes.webhook().url("webhook")));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String alertmanager(FakeProviders fakes) {
        return """
                global:
                  resolve_timeout: 5m
                  smtp_smarthost: %s
                  smtp_from: tocsin@example.org
                  smtp_require_tls: false
                  pagerduty_url: %s
                route:
                  receiver: everyone
                  group_by: [alertname, run]
                  group_wait: 1s
                  group_interval: 2s
                  repeat_interval: 4h
                  routes:
                    - matchers: [page="oncall"]
                      receiver: people
                receivers:
                  - name: everyone
                    webhook_configs:
                      - url: %s
                    email_configs:
                      - to: team@example.org
                        send_resolved: true
                    slack_configs:
                      - api_url: %s
                        channel: '#alerts'
                        send_resolved: true
                    msteamsv2_configs:
                      - webhook_url: %s
                    pagerduty_configs:
                      - routing_key: %s
                  - name: people
                    webhook_configs:
                      - url: %s
                inhibit_rules:
                  - source_matchers: [alertname="IngressDown"]
                    target_matchers: [behind="ingress"]
                    equal: [run]
                """.formatted(
                        fakes.smtp().smarthost(),
                        fakes.pagerduty().eventsUrl(),
                        fakes.webhook().url("everyone"),
                        fakes.slack().webhookUrl("alerts"),
                        fakes.teams().workflowUrl("alerts"),
                        fakes.pagerduty().routingKey("everyone"),
                        fakes.webhook().url("people"));
    }

    private static final String TOCSIN = """
            receivers:
              - name: people
                oncall: {schedule: primary, escalate_after: 3s}
            """;

    private static final String ONCALL = """
            people:
              ada: {name: Ada Lovelace, email: ada@example.org}
              grace: {name: Grace Hopper, email: grace@example.org}
            schedules:
              primary:
                timezone: Europe/Berlin
                rotation: weekly
                handoff: monday 09:00
                start: 2026-01-05
                people: [ada, grace]
            """;
}
