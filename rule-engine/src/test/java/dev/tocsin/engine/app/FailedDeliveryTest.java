package dev.tocsin.engine.app;

import static dev.tocsin.engine.app.GroupingTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.notifications.Recipient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedDeliveryTest {

    private static final DeliveryOutcome REJECTED =
            new DeliveryOutcome.Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400");

    @Test
    void whoCouldNotBeReachedIsToldAgainAtTheNextTurn() {
        try (EngineRun run = told()) {
            run.deliver(report(run, REJECTED));

            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void whatIsTriedAgainByTheNotifierIsNotToldAgain() {
        try (EngineRun run = told()) {
            run.deliver(report(run, new DeliveryOutcome.Retrying(DeliveryFailure.TIMEOUT, "", run.now())));

            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION);
        }
    }

    @Test
    void theFailureOfAnEarlierTellingDoesNotUndoALaterOne() {
        try (EngineRun run = told()) {
            DeliveryReported early = report(run, REJECTED);
            stay(run, "b");
            run.advance(Duration.ofMinutes(5));

            run.deliver(early);
            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.NEW_ALERTS);
        }
    }

    @Test
    void aReloadThatGivesTheRouteAnotherIdDoesNotHideTheFailure() {
        String sibling = "    - {matchers: ['job=\"web\"'], receiver: team}\n";
        String route = "    - {matchers: ['alertname=\"Down\"']}\n";
        String before =
                GroupingTest.POLICY.replace("  repeat_interval: 4h\n", "  repeat_interval: 4h\n  routes:\n" + route);
        try (EngineRun run = EngineRun.start(before)) {
            stay(run, "a");
            run.advance(Duration.ofSeconds(31));
            run.reload(before.replace(route, sibling + route));

            run.deliver(report(run, REJECTED));
            run.advance(Duration.ofMinutes(5));

            assertThat(reasons(run)).containsExactly(NotifyReason.FIRST_NOTIFICATION, NotifyReason.FIRST_NOTIFICATION);
        }
    }

    private static EngineRun told() {
        EngineRun run = EngineRun.start(GroupingTest.POLICY);
        stay(run, "a");
        run.advance(Duration.ofSeconds(31));
        return run;
    }

    private static void stay(EngineRun run, String instance) {
        run.post(
                LabelSet.of("alertname", "Down", "instance", instance),
                run.now(),
                run.now().plusSeconds(9999));
    }

    private static DeliveryReported report(EngineRun run, DeliveryOutcome outcome) {
        GroupNotified notified = run.notified().getLast();
        Integration integration = notified.told().getFirst().integration();
        return new DeliveryReported(
                new NotificationId("n"),
                TenantId.DEFAULT,
                new Recipient.Configured(notified.policy(), integration),
                notified.id(),
                "conversation",
                notified.told().getFirst().reason(),
                1,
                notified.at(),
                run.now(),
                false,
                outcome);
    }
}
