package dev.tocsin.notifier;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notifications for tests: a group of {@code HighErrorRate} told to the receiver {@code team.x}. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final Instant STARTED = Instant.parse("2026-11-21T09:58:30.120Z");
    public static final Instant ENDED = Instant.parse("2026-11-21T09:59:59.5Z");
    public static final String EXTERNAL_URL = "https://tocsin.example";
    public static final PolicyVersion POLICY = new PolicyVersion("c0ffee");
    public static final GroupKey KEY =
            new GroupKey("{}/{severity=\"critical\"}:{alertname=\"HighErrorRate\", job=\"loki\"}");
    public static final Map<String, String> LINKS = Map.of(
            "incident", "https://tocsin.example/incidents/7",
            "runbook", "https://tocsin.example/runbooks/HighErrorRate",
            "silence", "https://tocsin.example/silences/new?group=1",
            "alerts", "https://tocsin.example/alerts?group=1");

    private Given() {}

    public static NotifiedAlert firing(String instance) {
        return alert(instance, null);
    }

    public static NotifiedAlert resolved(String instance) {
        return alert(instance, ENDED);
    }

    private static NotifiedAlert alert(String instance, Instant endsAt) {
        return new NotifiedAlert(
                LabelSet.of("alertname", "HighErrorRate", "instance", instance, "job", "loki", "severity", "critical"),
                LabelSet.of("summary", "5xx on <" + instance + "> & rising"),
                STARTED,
                endsAt,
                "http://prom.example/graph?g0.expr=up&g0.tab=1");
    }

    public static AlertGroup group(NotifiedAlert... alerts) {
        return new AlertGroup(
                "team.x",
                KEY,
                LabelSet.of("alertname", "HighErrorRate", "job", "loki"),
                LabelSet.of("team", "x"),
                List.of(alerts));
    }

    public static Notification notification(String id, NotifyReason reason, NotifiedAlert... alerts) {
        return notification(id, "webhook", reason, group(alerts));
    }

    public static Notification notification(String id, String integration, NotifyReason reason, AlertGroup group) {
        return new Notification(
                new NotificationId(id),
                TenantId.DEFAULT,
                new Recipient.Configured(POLICY, new Integration(group.receiver(), integration, 0)),
                "group-1/" + group.receiver() + "/" + integration + "/0",
                reason,
                NOW.minusSeconds(1),
                new GroupId("{}/{severity=\"critical\"}/0", group.key()),
                group,
                LINKS);
    }

    public static Notification firstNotification(String id) {
        return notification(id, NotifyReason.FIRST_NOTIFICATION, firing("a"), firing("b"));
    }

    public static Notification allResolved(String id) {
        return notification(id, NotifyReason.ALL_RESOLVED, resolved("a"), resolved("b"));
    }
}
