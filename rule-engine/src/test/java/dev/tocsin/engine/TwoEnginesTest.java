package dev.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The application is an engine that stands by, beside another that owns the shard until it is killed. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class TwoEnginesTest {

    /** A tenth of the consumers' {@code ack-wait}, for which a message would lie that the standby kept. */
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private static final PolicyFiles FILES = new PolicyFiles("""
            route: {receiver: team, group_by: [alertname], group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
            receivers: [{name: team, webhook_configs: [{url: 'http://127.0.0.1:9/'}]}]
            """, null, Map.of());

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    @Inject
    ShardOwner standby;

    @Inject
    SecondEngine owner;

    @Test
    void theOwnerGetsEverythingPromptlyAndTheStandbyFollowsIt() throws Exception {
        policies.publish(TenantId.DEFAULT, new PolicyDocument(FILES.version(), FILES, Instant.EPOCH, "test", ""));
        Await.until("the shard is owned", standby::isOwning);
        owner.start();
        Await.until("the other has the shard", () -> owner.isOwning() && !standby.isOwning());

        long alert = accept("WhileStandingBy");
        List<String> conversations = IntStream.range(0, 5)
                .mapToObj(number -> "conversation-" + number)
                .toList();
        for (String conversation : conversations) {
            publish("tocsin.v1.deliveries", report(conversation));
        }

        Await.until("the alert is decided", PROMPT, () -> owner.decidedThrough() >= alert);
        Await.untilAsserted(
                PROMPT, () -> assertThat(owner.reports()).containsExactlyInAnyOrderElementsOf(conversations));

        owner.kill();
        long next = accept("AfterTheKill");
        Await.until("the standby has taken over", standby::isOwning);
        Await.until("it has decided", PROMPT, () -> standby.figures().decidedThrough() >= next);
        Await.until("nothing waits for an acknowledgement", PROMPT, () -> unacknowledged() == 0);
    }

    private long accept(String alertname) throws Exception {
        Instant now = Instant.now();
        PostedAlert alert = new PostedAlert(
                LabelSet.of("alertname", alertname), LabelSet.EMPTY, now, now.plusSeconds(240), false, "");
        return publish("tocsin.v1.alerts.0", new AlertsAccepted("r", TenantId.DEFAULT, "test", now, List.of(alert)));
    }

    private long publish(String subject, Object event) throws Exception {
        return nats.connection()
                .jetStream()
                .publish(subject, codec.write(event))
                .getSeqno();
    }

    private long unacknowledged() {
        try {
            var management = nats.connection().jetStreamManagement();
            return management.getConsumerInfo("ALERTS", "engine-alerts").getNumAckPending()
                    + management
                            .getConsumerInfo("DELIVERIES", "engine-deliveries")
                            .getNumAckPending();
        } catch (Exception e) {
            throw new AssertionError("NATS was not asked", e);
        }
    }

    private static DeliveryReported report(String conversation) {
        Instant now = Instant.now();
        return new DeliveryReported(
                new NotificationId(conversation),
                TenantId.DEFAULT,
                new Recipient.Configured(FILES.version(), new Integration("team", "webhook", 0)),
                new GroupId("{}", new GroupKey("{}:{}")),
                conversation,
                NotifyReason.FIRST_NOTIFICATION,
                1,
                now,
                now,
                false,
                new DeliveryOutcome.Delivered(""));
    }
}
