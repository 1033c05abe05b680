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
import dev.tocsin.contracts.v1.questions.GroupView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

        GroupNotified notified = notified(journal, LabelSet.of("alertname", "Down"));
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

    @Test
    void aGroupOfTenThousandAlertsIsListedByEveryQuestion() throws Exception {
        for (int batch = 0; batch < 10; batch++) {
            int first = batch * 1_000;
            accept(IntStream.range(first, first + 1_000)
                    .mapToObj(number -> posted(
                            LabelSet.of("alertname", "Many", "instance", "host-" + number),
                            LabelSet.of("summary", "Disk of host-" + number + " is full")))
                    .toList());
        }

        Await.until("all are listed", () -> alerts("Many").size() == 10_000);
        assertThat(group("Many").alerts()).hasSize(10_000);
    }

    @Test
    void alertsOfFourHundredKilobytesAreListedByEveryQuestion() throws Exception {
        for (int number = 0; number < 3; number++) {
            accept(List.of(posted(
                    LabelSet.of("alertname", "Large", "instance", "host-" + number),
                    LabelSet.of("dump", noise(400_000, number)))));
        }

        Await.until("all are listed", () -> alerts("Large").size() == 3);
        assertThat(group("Large").alerts()).hasSize(3).allSatisfy(alert -> assertThat(
                        alert.annotations().value("dump"))
                .hasSize(400_000));
    }

    /** Letters that no compression makes much smaller. */
    private static String noise(int letters, int seed) {
        return new Random(seed)
                .ints(letters, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private GroupView group(String alertname) {
        List<GroupView> groups = questions.ask(
                new Question.Groups(
                        TenantId.DEFAULT, true, true, true, true, List.of(equal("alertname", alertname)), null),
                GroupView.class);
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private void accept(LabelSet labels) throws Exception {
        accept(List.of(posted(labels, LabelSet.EMPTY)));
    }

    private static PostedAlert posted(LabelSet labels, LabelSet annotations) {
        Instant now = Instant.now();
        return new PostedAlert(labels, annotations, now, now.plusSeconds(240), false, "");
    }

    private void accept(List<PostedAlert> alerts) throws Exception {
        nats.connection()
                .jetStream()
                .publish(
                        "tocsin.v1.alerts.0",
                        codec.write(new AlertsAccepted("r", TenantId.DEFAULT, "test", Instant.now(), alerts)));
    }

    private GroupNotified notified(JetStreamSubscription journal, LabelSet group) throws Exception {
        while (true) {
            Message message = journal.nextMessage(Duration.ofSeconds(20));
            assertThat(message).as("a decision that tells somebody").isNotNull();
            Decision decision = decisions.read(message.getData(), headers(message));
            for (var record : decision.records()) {
                if (record instanceof GroupNotified notified
                        && notified.group().groupLabels().equals(group)) {
                    return notified;
                }
            }
        }
    }

    private static Map<String, List<String>> headers(Message message) {
        Map<String, List<String>> headers = new HashMap<>();
        if (message.hasHeaders()) {
            message.getHeaders().forEach(headers::put);
        }
        return headers;
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
