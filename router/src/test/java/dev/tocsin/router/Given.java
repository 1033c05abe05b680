package dev.tocsin.router;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.journal.JournalRecord.Told;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A policy, groups and decisions for tests. */
public final class Given {

    public static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    public static final PolicyFiles FILES = new PolicyFiles("""
            route: {receiver: team, group_by: [alertname]}
            receivers:
            - name: team
              webhook_configs: [{url: 'http://127.0.0.1:9/'}, {url: 'http://127.0.0.1:9/', send_resolved: false}]
              slack_configs: [{api_url: 'http://127.0.0.1:9/'}]
            """, """
            receivers: [{name: team, oncall: {schedule: platform, escalate_after: 5m}}]
            """, Map.of());

    public static final Policy POLICY = ((PolicyResult.Loaded) PolicyLoader.load(FILES)).policy();

    private Given() {}

    public static NotifiedAlert firing(String... labels) {
        return new NotifiedAlert(LabelSet.of(labels), LabelSet.EMPTY, AT.minusSeconds(60), null, "");
    }

    public static NotifiedAlert resolved(String... labels) {
        return new NotifiedAlert(LabelSet.of(labels), LabelSet.EMPTY, AT.minusSeconds(60), AT, "");
    }

    public static NotifiedAlert annotated(NotifiedAlert alert, String... annotations) {
        return new NotifiedAlert(
                alert.labels(), LabelSet.of(annotations), alert.startsAt(), alert.endsAt(), alert.generatorUrl());
    }

    public static AlertGroup group(LabelSet groupLabels, NotifiedAlert... alerts) {
        return new AlertGroup("team", new GroupKey("{}:" + groupLabels), groupLabels, LabelSet.EMPTY, List.of(alerts));
    }

    /** @param told such as {@code webhook[0]} */
    public static GroupNotified notified(AlertGroup group, String... told) {
        return new GroupNotified(
                TenantId.DEFAULT,
                POLICY.version(),
                new GroupId("{}", group.key()),
                AT,
                group,
                Stream.of(told).map(Given::told).toList(),
                TRACE);
    }

    private static Told told(String integration) {
        String type = integration.substring(0, integration.indexOf('['));
        int index = Integer.parseInt(integration.substring(type.length() + 1, integration.length() - 1));
        return new Told(new Integration("team", type, index), NotifyReason.FIRST_NOTIFICATION);
    }

    public static Decision decision(String epoch, JournalRecord... records) {
        return new Decision(epoch, 1, AT, 0, 0, List.of(records));
    }
}
