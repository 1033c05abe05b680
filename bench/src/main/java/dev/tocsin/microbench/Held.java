package dev.tocsin.microbench;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the engine holds in the benchmarks. */
final class Held {

    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private Held() {}

    static HeldAlert firing(LabelSet labels) {
        AlertFact fact = new AlertFact(
                labels,
                LabelSet.of("summary", "synthetic alert"),
                NOW,
                NOW.plus(Duration.ofMinutes(30)),
                NOW,
                true,
                "http://127.0.0.1/graph?g0.expr=up",
                "bench");
        return HeldAlert.firing(new AlertId(TenantId.DEFAULT, labels.fingerprint()), fact);
    }

    /** Ten labels, as those of the load, for the service of that number. */
    static LabelSet labels(String alertname, int service, int pod) {
        return LabelSet.of(
                "alertname", alertname,
                "tenant", "t" + pod % 100,
                "service", "svc-" + service,
                "cluster", "c" + service % 16,
                "region", "eu-" + pod % 4,
                "instance", "10.0." + pod / 256 + "." + pod % 256 + ":9100",
                "job", "node",
                "severity", "warning",
                "team", "team" + pod % 8,
                "pod", "pod-" + pod);
    }

    /** What a matcher says to name the service: its name, or for {@code =~} an alternative to it as well. */
    static String named(int service, String operator) {
        return operator.equals("=~") ? "svc-" + service + "|legacy-" + service : "svc-" + service;
    }

    static Policy policy(String alertmanagerYaml) {
        return switch (PolicyLoader.load(new PolicyFiles(alertmanagerYaml, null, Map.of()))) {
            case PolicyResult.Loaded loaded -> loaded.policy();
            case PolicyResult.Refused refused -> throw new IllegalArgumentException("" + refused.problems());
        };
    }
}
