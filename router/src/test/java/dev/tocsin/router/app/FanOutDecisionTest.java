package dev.tocsin.router.app;

import static dev.tocsin.router.Given.decision;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static dev.tocsin.router.Given.notified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.policy.Policy;
import dev.tocsin.router.Given;
import dev.tocsin.router.app.port.Outbox;
import dev.tocsin.router.domain.fanout.FanOut;
import dev.tocsin.router.domain.fanout.PageLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FanOutDecisionTest {

    private static final LabelSet A = LabelSet.of("alertname", "A");

    private final StoredOutbox outbox = new StoredOutbox();

    @Test
    void everythingAGroupCausesIsStored() {
        var caused = fanOut(Given.POLICY)
                .handle(decision(
                        "e",
                        new JournalRecord.AlertForgotten(TenantId.DEFAULT, new Fingerprint(1)),
                        notified(group(A, firing("alertname", "A")), "webhook[0]", "slack[0]", "incident[0]")));

        assertThat(caused).hasSize(3);
        assertThat(outbox.notifications).hasSize(2);
        assertThat(outbox.escalations).hasSize(1);
        assertThat(outbox.traces).containsOnly(Given.TRACE);
    }

    @Test
    void aRedeliveredDecisionStoresNothingNew() {
        var decision = decision("e", notified(group(A, firing("alertname", "A")), "webhook[0]", "oncall[0]"));
        FanOutDecision fanOut = fanOut(Given.POLICY);

        fanOut.handle(decision);
        fanOut.handle(decision);

        assertThat(outbox.notifications).hasSize(1);
        assertThat(outbox.escalations).hasSize(1);
    }

    @Test
    void whatIsNotStoredFailsTheDecisionAndComesWithTheNextTry() {
        var decision = decision("e", notified(group(A, firing("alertname", "A")), "webhook[0]", "slack[0]"));
        FanOutDecision fanOut = fanOut(Given.POLICY);
        outbox.failAfter(1);

        assertThatThrownBy(() -> fanOut.handle(decision)).hasMessage("NATS is away");
        outbox.failAfter(Integer.MAX_VALUE);
        fanOut.handle(decision);

        assertThat(outbox.notifications).hasSize(2);
    }

    @Test
    void aDecisionWhosePolicyIsGoneIsNotDropped() {
        var decision = decision("e", notified(group(A, firing("alertname", "A")), "webhook[0]"));

        assertThatThrownBy(() -> fanOut(null).handle(decision))
                .hasMessageContaining(Given.POLICY.version().value());
    }

    private FanOutDecision fanOut(@Nullable Policy policy) {
        return new FanOutDecision(
                new FanOut(new PageLinks("http://t")),
                (tenant, version) -> Optional.ofNullable(policy)
                        .filter(known -> known.version().equals(version)),
                outbox);
    }

    /** Keeps what it is given by its id, as the streams do. */
    private static final class StoredOutbox implements Outbox {

        final Map<String, Notification> notifications = new LinkedHashMap<>();
        final Map<String, GroupEscalated> escalations = new LinkedHashMap<>();
        final List<@Nullable String> traces = new ArrayList<>();
        private int left = Integer.MAX_VALUE;

        void failAfter(int stored) {
            left = stored;
        }

        private void store(@Nullable String trace) {
            if (left-- <= 0) {
                throw new IllegalStateException("NATS is away");
            }
            traces.add(trace);
        }

        @Override
        public void deliver(Notification notification, @Nullable String trace) {
            store(trace);
            notifications.put(notification.id().value(), notification);
        }

        @Override
        public void escalate(GroupEscalated escalation, @Nullable String trace) {
            store(trace);
            escalations.put(escalation.id(), escalation);
        }
    }
}
