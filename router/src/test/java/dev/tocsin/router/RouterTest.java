package dev.tocsin.router;

import static dev.tocsin.router.Given.decision;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DeliverPolicy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The whole router on a real NATS: files in, policy out; decisions in, notifications and escalations out. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(OnFiles.class)
class RouterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    @ConfigProperty(name = "tocsin.router.policy-file")
    Path policyFile;

    @Test
    void aChangedFileComesIntoForceByItself() throws IOException {
        PolicyVersion before = current();

        Files.writeString(policyFile, OnFiles.GOOD + "changed");

        Await.until("the changed policy is in force", () -> !current().equals(before));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(containsString(current().value()));
    }

    @Test
    void aBadFileIsRefusedWithEveryErrorAndTheOldPolicyStays() throws Exception {
        PolicyVersion before = current();

        Files.writeString(policyFile, "route: {reciever: team}\nreceivers: [{nam: team}]\n");
        String reply = ask();

        assertThat(reply.lines()).hasSize(4);
        assertThat(reply).contains(policyFile + ":1: unknown key \"reciever\"", policyFile + ":2: unknown key \"nam\"");
        given().post("/policy/reload").then().statusCode(500).body(containsString("reciever"));
        given().get("/q/metrics").then().body(containsString("alertmanager_config_last_reload_successful 0.0"));
        assertThat(current()).isEqualTo(before);

        Files.writeString(policyFile, OnFiles.GOOD + "mended");
        assertThat(ask()).isEmpty();
        given().post("/policy/reload").then().statusCode(200).body(is("OK\n"));
        assertThat(current()).isNotEqualTo(before);
        given().get("/q/metrics")
                .then()
                .body(containsString("alertmanager_config_last_reload_successful 1.0"))
                .body(containsString("alertmanager_config_last_reload_success_timestamp_seconds 1."));
    }

    @Test
    void aDecisionIsFannedOutOnceHoweverOftenItIsDelivered() throws Exception {
        policies.publish(
                TenantId.DEFAULT, new PolicyDocument(Given.FILES.version(), Given.FILES, Instant.EPOCH, "test", ""));
        JetStreamSubscription notifications = subscribe("tocsin.v1.notifications.>");
        JetStreamSubscription escalations = subscribe("tocsin.v1.escalations");
        GroupNotified notified = Given.notified(
                group(LabelSet.of("alertname", "Down"), firing("alertname", "Down")),
                "webhook[0]",
                "slack[0]",
                "oncall[0]");
        byte[] decision = codec.write(decision("once", notified));
        byte[] after = codec.write(decision("after", notified));

        nats.connection().jetStream().publish("tocsin.v1.journal.0", decision);
        nats.connection().jetStream().publish("tocsin.v1.journal.0", decision);
        nats.connection().jetStream().publish("tocsin.v1.journal.0", after);

        List<Notification> sent = read(notifications, Notification.class, 4);
        assertThat(sent).extracting(Notification::id).doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(Notification::conversation)
                .containsOnly(sent.get(0).conversation(), sent.get(1).conversation());
        assertThat(read(escalations, GroupEscalated.class, 2))
                .extracting(GroupEscalated::id)
                .doesNotHaveDuplicates();
        assertThat(notifications.nextMessage(Duration.ofMillis(300))).isNull();
    }

    @Test
    void aRepeatLeavesNoFailureInTheLog() throws Exception {
        policies.publish(
                TenantId.DEFAULT, new PolicyDocument(Given.FILES.version(), Given.FILES, Instant.EPOCH, "test", ""));
        JetStreamSubscription escalations = subscribe("tocsin.v1.escalations");
        GroupNotified notified = Given.notified(group(LabelSet.EMPTY, firing("alertname", "A")), "webhook[0]");
        GroupNotified last = Given.notified(group(LabelSet.EMPTY, firing("alertname", "A")), "oncall[0]");
        byte[] decision = codec.write(decision("repeated", notified));

        try (LoggedFailures failures = LoggedFailures.watch()) {
            nats.connection().jetStream().publish("tocsin.v1.journal.0", decision);
            nats.connection().jetStream().publish("tocsin.v1.journal.0", decision);
            nats.connection().jetStream().publish("tocsin.v1.journal.0", codec.write(decision("last", last)));
            read(escalations, GroupEscalated.class, 1);

            assertThat(failures.messages()).isEmpty();
        }
    }

    @Test
    void aDecisionThatCannotBeReadDoesNotHoldUpTheNext() throws Exception {
        policies.publish(
                TenantId.DEFAULT, new PolicyDocument(Given.FILES.version(), Given.FILES, Instant.EPOCH, "test", ""));
        JetStreamSubscription notifications = subscribe("tocsin.v1.notifications.>");

        nats.connection().jetStream().publish("tocsin.v1.journal.0", "{".getBytes(StandardCharsets.UTF_8));
        nats.connection()
                .jetStream()
                .publish(
                        "tocsin.v1.journal.0",
                        codec.write(decision(
                                "next",
                                Given.notified(group(LabelSet.EMPTY, firing("alertname", "A")), "webhook[0]"))));

        assertThat(read(notifications, Notification.class, 1)).hasSize(1);
    }

    @Test
    void thePolicyIsShownToPeopleWhoHaveSignedIn() {
        given().redirects().follow(false).get("/policy").then().statusCode(303);

        String session = given()
                .redirects()
                .follow(false)
                .queryParam("token", "a-token-for-tests-only")
                .get("/sign-in")
                .then()
                .extract()
                .detailedCookies()
                .asList()
                .stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, two) -> one + "; " + two)
                .orElseThrow();
        given().header("Cookie", session)
                .get("/policy")
                .then()
                .statusCode(200)
                .body(containsString("Who is told what"))
                .body(containsString("receiver: team"));
    }

    private PolicyVersion current() {
        return Await.present("a policy is in force", PATIENCE, () -> policies.current(TenantId.DEFAULT))
                .version();
    }

    private String ask() throws InterruptedException {
        Message reply = nats.connection().request("tocsin.v1.ask.router.reload", new byte[0], PATIENCE);
        assertThat(reply).isNotNull();
        return new String(reply.getData(), StandardCharsets.UTF_8);
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

    private <T> List<T> read(JetStreamSubscription subscription, Class<T> type, int count) throws Exception {
        List<T> all = new ArrayList<>();
        while (all.size() < count) {
            Message message = subscription.nextMessage(PATIENCE);
            assertThat(message).as("message %d of %d", all.size() + 1, count).isNotNull();
            assertThat(message.getHeaders().getFirst("traceparent"))
                    .as("goes on from the trace of the decision")
                    .startsWith(Given.TRACE.substring(0, 35));
            all.add(codec.read(message.getData(), type));
        }
        return all;
    }
}
