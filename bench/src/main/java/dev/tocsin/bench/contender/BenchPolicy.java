package dev.tocsin.bench.contender;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What both contenders are told to do: 1,000 groups of the load's alerts, three inhibit rules, one webhook; and for
 * alerts that measure latency a route that makes each a group of its own and does not wait.
 */
public record BenchPolicy(URI webhook, Duration groupWait, Duration groupInterval) {

    private static final String TEXT = """
            global: {resolve_timeout: 30m}
            route:
              receiver: sink
              group_by: [alertname, tenant]
              group_wait: %ds
              group_interval: %ds
              repeat_interval: 4h
              routes:
                - matchers: [alertname="Latency"]
                  group_by: [alertname, tenant, instance]
                  group_wait: 0s
                  group_interval: 1s
            receivers:
              - name: sink
                webhook_configs:
                  - {url: '%s', send_resolved: true}
            inhibit_rules:
              - {source_matchers: [severity="critical"], target_matchers: [severity="warning"], equal: [tenant, service]}
              - {source_matchers: [alertname="ClusterDown"], target_matchers: [severity=~"warning|info"],
                 equal: [tenant, cluster]}
              - {source_matchers: [alertname="DatacenterDown"], target_matchers: [severity=~"critical|warning|info"],
                 equal: [tenant, region]}
            """;

    Path writeTo(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("alertmanager.yml"),
                TEXT.formatted(groupWait.toSeconds(), groupInterval.toSeconds(), webhook));
    }
}
