package dev.tocsin.router.domain.fanout;

import static dev.tocsin.router.Given.POLICY;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static dev.tocsin.router.Given.notified;
import static dev.tocsin.router.Given.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanOutTest {

    private static final LabelSet DOWN = LabelSet.of("alertname", "Down");
    private static final NotifiedAlert FIRING = firing("alertname", "Down", "severity", "warning");
    private static final NotifiedAlert RESOLVED = resolved("alertname", "Down", "severity", "critical");

    private final FanOut fanOut = new FanOut(new PageLinks("http://tocsin"));

    @Test
    void eachIntegrationToldIsOneNotification() {
        GroupNotified notified = notified(group(DOWN, FIRING), "webhook[0]", "slack[0]");

        List<Notification> notifications = notifications(notified);

        assertThat(notifications)
                .extracting(Notification::recipient)
                .containsExactly(recipient("webhook", 0), recipient("slack", 0));
        assertThat(notifications).extracting(Notification::conversation).doesNotHaveDuplicates();
        assertThat(notifications.getFirst()).satisfies(first -> {
            assertThat(first.group()).isEqualTo(notified.group());
            assertThat(first.reason()).isEqualTo(notified.told().getFirst().reason());
            assertThat(first.decidedAt()).isEqualTo(notified.at());
            assertThat(first.links()).containsKeys("incident", "runbook", "alerts", "silence");
        });
    }

    @Test
    void aGroupWhoseRouteHasAnotherIdSinceAReloadGoesOnInTheSameConversation() {
        GroupNotified before = notified(group(DOWN, FIRING), "webhook[0]");
        GroupNotified after = new GroupNotified(
                before.tenant(),
                before.policy(),
                new GroupId("{}/{team=\"a\"}/7", before.id().key()),
                before.at(),
                before.group(),
                before.told(),
                before.trace());

        assertThat(notifications(after).getFirst().conversation())
                .isEqualTo(notifications(before).getFirst().conversation());
    }

    @Test
    void whoWantsNoResolvedAlertsGetsTheFiringOnes() {
        GroupNotified notified = notified(group(DOWN, FIRING, RESOLVED), "webhook[0]", "webhook[1]");

        assertThat(notifications(notified))
                .extracting(notification -> notification.group().alerts())
                .containsExactly(List.of(FIRING, RESOLVED), List.of(FIRING));
    }

    @Test
    void whereNothingIsLeftToSayNothingIsSent() {
        assertThat(fanOut.of(id("e", 1, 0), notified(group(DOWN, RESOLVED), "webhook[1]", "slack[0]"), POLICY))
                .isEmpty();
    }

    @Test
    void peopleAreToldOnceOfTheWholeGroup() {
        GroupNotified notified = notified(group(DOWN, FIRING, RESOLVED), "incident[0]", "oncall[0]");

        GroupEscalated escalation = escalations(notified).getFirst();

        assertThat(escalations(notified)).hasSize(1);
        assertThat(escalation.group()).isEqualTo(notified.group());
        assertThat(escalation.oncall()).isEqualTo(new OncallTarget("platform", Duration.ofMinutes(5)));
        assertThat(escalation.severity()).as("of the gravest that fires").isEqualTo("warning");
    }

    @Test
    void anIncidentAlonePagesNobody() {
        assertThat(escalations(notified(group(DOWN, FIRING), "incident[0]", "webhook[0]")))
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.oncall()).isNull());
    }

    @Test
    void whatThePolicyDoesNotHaveIsNamed() {
        assertThat(fanOut.of(id("e", 1, 0), notified(group(DOWN, FIRING), "webhook[7]"), POLICY))
                .containsExactly(new Consequence.Missing(new Integration("team", "webhook", 7)));
    }

    @Test
    void theSameRecordCausesTheSameIds() {
        GroupNotified notified = notified(group(DOWN, FIRING), "webhook[0]", "oncall[0]");

        assertThat(fanOut.of(id("e", 1, 0), notified, POLICY)).isEqualTo(fanOut.of(id("e", 1, 0), notified, POLICY));
        assertThat(notifications(notified).getFirst().id().value()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({"f, 1, 0, another epoch", "e, 2, 0, another decision", "e, 1, 1, another record"})
    void anotherRecordCausesOtherIds(String epoch, long decision, int index, String reason) {
        GroupNotified notified = notified(group(DOWN, FIRING), "webhook[0]", "webhook[1]");

        assertThat(ids(id("e", 1, 0), notified))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ids(id(epoch, decision, index), notified));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "warning critical info, critical",
        "info warning, warning",
        "custom info, info",
        "custom '', custom",
        "Critical warning, Critical",
        "'', ''",
    })
    void severityIsThatOfTheGravestAlert(String severities, String expected) {
        NotifiedAlert[] alerts = List.of(severities.replace("''", "").split(" ", -1)).stream()
                .map(severity -> severity.isEmpty() ? firing("a", "b") : firing("severity", severity))
                .toArray(NotifiedAlert[]::new);

        assertThat(Severity.ofGravest(group(DOWN, alerts))).isEqualTo(expected);
        assertThat(Severity.ofGravest(group(DOWN, resolved("severity", "critical"))))
                .as("nothing fires")
                .isEqualTo("critical");
    }

    private List<Notification> notifications(GroupNotified notified) {
        return fanOut.of(id("e", 1, 0), notified, POLICY).stream()
                .filter(Consequence.Deliver.class::isInstance)
                .map(deliver -> ((Consequence.Deliver) deliver).notification())
                .toList();
    }

    private List<GroupEscalated> escalations(GroupNotified notified) {
        return fanOut.of(id("e", 1, 0), notified, POLICY).stream()
                .filter(Consequence.Escalate.class::isInstance)
                .map(escalate -> ((Consequence.Escalate) escalate).escalation())
                .toList();
    }

    private List<NotificationId> ids(RecordId id, GroupNotified notified) {
        return fanOut.of(id, notified, POLICY).stream()
                .map(deliver -> ((Consequence.Deliver) deliver).notification().id())
                .toList();
    }

    private static RecordId id(String epoch, long decision, int index) {
        return new RecordId(epoch, decision, index);
    }

    private static Recipient recipient(String type, int index) {
        return new Recipient.Configured(POLICY.version(), new Integration("team", type, index));
    }
}
