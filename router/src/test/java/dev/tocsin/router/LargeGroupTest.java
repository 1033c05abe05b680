package dev.tocsin.router;

import static dev.tocsin.router.Given.annotated;
import static dev.tocsin.router.Given.decision;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static dev.tocsin.router.Given.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.testkit.NatsResource;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import io.nats.client.impl.Headers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups that are larger, compressed, than the 1 MB that NATS takes in a message. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(OnFiles.class)
class LargeGroupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What compression cannot make smaller. */
    private final Random noise = new Random(1);

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    DecisionCodec decisions;

    @Inject
    PolicyBucket policies;

    @BeforeEach
    void publishPolicy() {
        policies.publish(
                TenantId.DEFAULT, new PolicyDocument(Given.FILES.version(), Given.FILES, Instant.EPOCH, "test", ""));
    }

    @Test
    void goOutWithAsManyAlertsAsFitAndTheNumberOfTheOthers() throws Exception {
        JetStreamSubscription notifications = subscribe("tocsin.v1.notifications.>");
        JetStreamSubscription escalations = subscribe("tocsin.v1.escalations");
        NotifiedAlert[] alerts = Stream.concat(
                        Stream.of(resolved("instance", "0", "alertname", "Over")),
                        IntStream.range(0, 3_000)
                                .mapToObj(i -> annotated(firing("instance", "i" + i), "summary", noise(600))))
                .toArray(NotifiedAlert[]::new);

        decide("large", Given.notified(group(LabelSet.EMPTY, alerts), "webhook[0]", "oncall[0]"));
        decide("small", Given.notified(group(LabelSet.EMPTY, firing("alertname", "Next")), "webhook[0]"));

        Message large = notifications.nextMessage(PATIENCE);
        AlertGroup sent = codec.read(large.getData(), Notification.class).group();
        assertThat(sent.alerts()).hasSizeGreaterThan(1_000).allMatch(NotifiedAlert::isFiring);
        assertThat(sent.truncated())
                .isPositive()
                .isEqualTo(alerts.length - sent.alerts().size());
        assertThat(large.getData().length).as("as many as fit").isBetween(950_000, 1 << 20);
        AlertGroup escalated = codec.read(escalations.nextMessage(PATIENCE).getData(), GroupEscalated.class)
                .group();
        assertThat(escalated.alerts().size() + escalated.truncated()).isEqualTo(alerts.length);
        assertNextIsToldOf(notifications);
    }

    @Test
    void ofASingleAlertGoOutWithoutItsAnnotations() throws Exception {
        JetStreamSubscription notifications = subscribe("tocsin.v1.notifications.>");
        NotifiedAlert huge = annotated(firing("alertname", "Huge"), "summary", noise(2_000_000));

        decide("huge", Given.notified(group(LabelSet.EMPTY, huge), "webhook[0]"));

        AlertGroup sent = codec.read(notifications.nextMessage(PATIENCE).getData(), Notification.class)
                .group();
        assertThat(sent.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.labels()).isEqualTo(huge.labels());
            assertThat(alert.annotations().value("summary")).contains("too large");
        });
    }

    @Test
    void thatCannotBeMadeSmallEnoughDoNotHoldUpTheNext() throws Exception {
        JetStreamSubscription notifications = subscribe("tocsin.v1.notifications.>");

        decide("hopeless", Given.notified(group(LabelSet.EMPTY, firing("x", noise(2_000_000))), "webhook[0]"));
        decide("after-it", Given.notified(group(LabelSet.EMPTY, firing("alertname", "Next")), "webhook[0]"));

        assertNextIsToldOf(notifications);
    }

    private void assertNextIsToldOf(JetStreamSubscription notifications) throws Exception {
        AlertGroup next = codec.read(notifications.nextMessage(PATIENCE).getData(), Notification.class)
                .group();
        assertThat(next.alerts().getFirst().labels().value("alertname")).isEqualTo("Next");
        assertThat(next.truncated()).isZero();
    }

    private void decide(String epoch, GroupNotified notified) throws Exception {
        DecisionCodec.Content content = decisions.write(decision(epoch, notified));
        Headers headers = new Headers();
        if (!content.kind().isEmpty()) {
            headers.put(DecisionCodec.CONTENT, content.kind());
        }
        nats.connection().jetStream().publish("tocsin.v1.journal.0", headers, content.body());
    }

    private JetStreamSubscription subscribe(String subject) throws Exception {
        return nats.connection()
                .jetStream()
                .subscribe(
                        subject,
                        PushSubscribeOptions.builder()
                                .ordered(true)
                                .configuration(ConsumerConfiguration.builder()
                                        .deliverPolicy(DeliverPolicy.New)
                                        .build())
                                .build());
    }

    private String noise(int characters) {
        byte[] bytes = new byte[characters * 3 / 4];
        noise.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
