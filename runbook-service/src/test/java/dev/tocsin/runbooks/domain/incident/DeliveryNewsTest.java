package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.runbooks.Groups.POLICY;
import static dev.tocsin.runbooks.Groups.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.runbooks.domain.incident.DeliveryNews.Nothing;
import dev.tocsin.runbooks.domain.incident.DeliveryNews.Remarked;
import dev.tocsin.runbooks.domain.incident.DeliveryNews.Waits;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryNewsTest {

    private static final GroupKey GROUP = new GroupKey("{}:{}");
    private static final Recipient SLACK = new Recipient.Configured(POLICY, new Integration("team-db", "slack", 0));
    private static final Recipient WEBHOOK = new Recipient.Configured(POLICY, new Integration("team-db", "webhook", 1));
    private static final Recipient ADA = new Recipient.Person(POLICY, "Ada", "ada@example.org", "platform", 2);
    private static final DeliveryOutcome DELIVERED = new DeliveryOutcome.Delivered("1700000000.0001");
    private static final Triggered OPEN = Incident.open(
                    new IncidentId("i"), TenantId.DEFAULT, GROUP, new Opened("Title", "critical", null), T0)
            .incident();

    @Test
    void whoWasToldIsOnTheTimelineWithTheResult() {
        assertThat(remark(OPEN, report(SLACK, DELIVERED, 1)))
                .isEqualTo(new Told(
                        "team-db/slack", NotifyReason.FIRST_NOTIFICATION, TellingResult.DELIVERED, "1700000000.0001"));
    }

    @Test
    void aPagedPersonIsAnEscalation() {
        assertThat(remark(OPEN, report(ADA, DELIVERED, 1))).isEqualTo(new Escalated("Ada", "platform", 2));
    }

    @Test
    void aFailureSaysWhyAndWhichOfSeveralIntegrations() {
        DeliveryOutcome rejected = new DeliveryOutcome.Rejected(DeliveryFailure.AUTHENTICATION_FAILED, "401");

        assertThat(remark(OPEN, report(WEBHOOK, rejected, 3)))
                .isEqualTo(new Told(
                        "team-db/webhook 2",
                        NotifyReason.FIRST_NOTIFICATION,
                        TellingResult.REJECTED,
                        "authentication failed: 401"));
    }

    @Test
    void onlyTheFirstOfManyRetriesIsWorthALine() {
        DeliveryOutcome retrying = new DeliveryOutcome.Retrying(DeliveryFailure.TIMEOUT, "", T0);

        assertThat(remark(OPEN, report(SLACK, retrying, 1)))
                .isInstanceOfSatisfying(
                        Told.class, told -> assertThat(told.detail()).isEqualTo("timeout"));
        assertThat(decide(OPEN, report(SLACK, retrying, 2))).isEqualTo(new Nothing());
    }

    @Test
    void whatWasOvertakenIsNotWorthALine() {
        DeliveryOutcome superseded = new DeliveryOutcome.Superseded(new NotificationId("n2"));

        assertThat(decide(OPEN, report(SLACK, superseded, 1))).isEqualTo(new Nothing());
    }

    @Test
    void aDeliveryThatIsFasterThanItsIncidentWaitsForIt() {
        assertThat(DeliveryNews.decide(GroupHistory.NONE, report(ADA, DELIVERED, 1)))
                .isEqualTo(new Waits(new EarlyRemark(new Escalated("Ada", "platform", 2), T0.plusSeconds(2))));
    }

    @Test
    void theNewsOfTheEndBelongToTheIncidentThatEnded() {
        Resolved over = OPEN.resolve(new Resolver.Group(), T0).incident();

        assertThat(remark(over, report(SLACK, DELIVERED, 1, NotifyReason.ALL_RESOLVED)))
                .isInstanceOf(Told.class);
        assertThat(decide(over, report(SLACK, DELIVERED, 1, NotifyReason.FIRST_NOTIFICATION)))
                .isInstanceOf(Waits.class);
    }

    private static IncidentEvent remark(Incident newest, DeliveryReported report) {
        assertThat(decide(newest, report)).isInstanceOf(Remarked.class);
        return ((Remarked) decide(newest, report)).update().entries().getFirst().event();
    }

    private static DeliveryNews decide(Incident newest, DeliveryReported report) {
        return DeliveryNews.decide(new GroupHistory(newest, null, List.of(), null, null, List.of()), report);
    }

    private static DeliveryReported report(Recipient recipient, DeliveryOutcome outcome, int attempt) {
        return report(recipient, outcome, attempt, NotifyReason.FIRST_NOTIFICATION);
    }

    private static DeliveryReported report(
            Recipient recipient, DeliveryOutcome outcome, int attempt, NotifyReason reason) {
        Instant started = T0.plusSeconds(1);
        return new DeliveryReported(
                new NotificationId("n1"),
                TenantId.DEFAULT,
                recipient,
                new GroupId("{}/0", GROUP),
                "conversation",
                reason,
                attempt,
                started,
                started.plusSeconds(1),
                false,
                outcome);
    }
}
