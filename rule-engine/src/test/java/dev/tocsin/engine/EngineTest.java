package dev.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.nats.Questions;
import dev.tocsin.nats.UnansweredException;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PushSubscribeOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole engine on a real NATS: alerts in, decisions out, questions answered. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class EngineTest {

    private static final PolicyFiles FILES = new PolicyFiles("""
            route: {receiver: team, group_by: [alertname], group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
            receivers: [{name: team, webhook_configs: [{url: 'http://127.0.0.1:9/'}]}]
            """, null, Map.of());

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    DecisionCodec decisions;

    @Inject
    PolicyBucket policies;

    @Inject
    Questions questions;

    @BeforeEach
    void publishThePolicy() {
        policies.publish(TenantId.DEFAULT, new PolicyDocument(FILES.version(), FILES, Instant.EPOCH, "test", ""));
        Await.until("the engine answers", () -> answers());
    }

    @Test
    void anAcceptedAlertIsDecidedOnceAndListed() throws Exception {
        JetStreamSubscription journal = nats.connection()
                .jetStream()
                .subscribe(
                        "tocsin.v1.journal.0",
                        PushSubscribeOptions.builder().ordered(true).build());

        accept(LabelSet.of("alertname", "Down", "instance", "a"));

        GroupNotified notified = notified(journal);
        assertThat(notified.group().groupLabels()).isEqualTo(LabelSet.of("alertname", "Down"));
        assertThat(notified.told()).hasSize(1);
        assertThat(alerts("Down")).singleElement().satisfies(view -> {
            assertThat(view.receivers()).containsExactly("team");
            assertThat(view.isSuppressed()).isFalse();
        });
    }

    @Test
    void aSilenceSetByCommandMutesAtOnceAndCanBeExpired() throws Exception {
        accept(LabelSet.of("alertname", "Noisy"));
        Await.until("the alert is listed", () -> !alerts("Noisy").isEmpty());
        Instant now = Instant.now();

        SilenceAnswer answer = questions
                .ask(
                        new Question.SetSilence(
                                TenantId.DEFAULT,
                                null,
                                List.of(equal("alertname", "Noisy")),
                                now,
                                now.plusSeconds(600),
                                "ada",
                                "known",
                                Map.of()),
                        SilenceAnswer.class)
                .getFirst();

        String id = ((SilenceAnswer.Done) answer).id();
        assertThat(alerts("Noisy").getFirst().silencedBy()).containsExactly(id);
        questions.ask(new Question.ExpireSilence(TenantId.DEFAULT, id), SilenceAnswer.class);
        Await.until(
                "the silence is over",
                () -> alerts("Noisy").getFirst().silencedBy().isEmpty());
    }

    private void accept(LabelSet labels) throws Exception {
        Instant now = Instant.now();
        PostedAlert alert = new PostedAlert(labels, LabelSet.EMPTY, now, now.plusSeconds(240), false, "");
        nats.connection()
                .jetStream()
                .publish(
                        "tocsin.v1.alerts.0",
                        codec.write(new AlertsAccepted("r", TenantId.DEFAULT, "test", now, List.of(alert))));
    }

    private GroupNotified notified(JetStreamSubscription journal) throws Exception {
        while (true) {
            Message message = journal.nextMessage(Duration.ofSeconds(20));
            assertThat(message).as("a decision that tells somebody").isNotNull();
            Decision decision = decisions.read(message.getData(), Map.of());
            for (var record : decision.records()) {
                if (record instanceof GroupNotified notified) {
                    return notified;
                }
            }
        }
    }

    private List<AlertView> alerts(String alertname) {
        return questions.ask(
                new Question.Alerts(TenantId.DEFAULT, true, true, true, List.of(equal("alertname", alertname)), null),
                AlertView.class);
    }

    private boolean answers() {
        try {
            alerts("none");
            return true;
        } catch (UnansweredException e) {
            return false;
        }
    }

    private static LabelMatcher equal(String name, String value) {
        return new LabelMatcher(name, LabelMatcher.Operator.EQUAL, value);
    }
}
