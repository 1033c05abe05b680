package dev.tocsin.runbooks;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import java.time.Instant;
import java.util.stream.Stream;

/** Groups and news of them for tests. */
public final class Groups {

    public static final Instant T0 = Instant.parse("2026-11-21T03:14:00Z");
    public static final PolicyVersion POLICY = new PolicyVersion("p1");

    private Groups() {}

    /**
     * A group of service {@code checkout}; an alert's name with a minus before it is resolved.
     *
     * @param key groups whose keys are the same up to a slash have the same alerts, others have alerts of their own
     */
    public static AlertGroup group(String key, String... alerts) {
        return new AlertGroup(
                "team-db",
                new GroupKey(key),
                LabelSet.of("service", "checkout"),
                LabelSet.EMPTY,
                Stream.of(alerts)
                        .map(alert -> alert(key.replaceFirst("/.*", ""), alert))
                        .toList());
    }

    private static NotifiedAlert alert(String instance, String name) {
        boolean resolved = name.startsWith("-");
        return new NotifiedAlert(
                LabelSet.of(
                        "alertname",
                        resolved ? name.substring(1) : name,
                        "service",
                        "checkout",
                        "instance",
                        instance,
                        "severity",
                        "critical"),
                LabelSet.of("summary", "It is broken"),
                T0.minusSeconds(30),
                resolved ? T0 : null,
                "http://prometheus.example.org/graph");
    }

    public static GroupEscalated news(String id, NotifyReason reason, Instant at, AlertGroup group) {
        return new GroupEscalated(id, TenantId.DEFAULT, POLICY, reason, at, "critical", group, null);
    }
}
