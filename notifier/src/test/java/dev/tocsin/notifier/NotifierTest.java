package dev.tocsin.notifier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Received;
import dev.tocsin.fakes.smtp.Mail;
import dev.tocsin.nats.Nats;
import dev.tocsin.notifier.adapter.nats.NotifierLease;
import dev.tocsin.notifier.app.Lanes;
import dev.tocsin.notifier.app.Tenure;
import dev.tocsin.notifier.app.Tenure.Role;
import dev.tocsin.notifier.app.port.Conversations;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerQuery;
import dev.tocsin.notifier.app.port.LedgerRow;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import dev.tocsin.notifier.app.port.NotInChargeException;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import dev.tocsin.testkit.servers.PostgresUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service with real NATS and PostgreSQL, and providers that are faked at the wire. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = FakesResource.class, restrictToAnnotatedClass = true)
class NotifierTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    PostgresUnderTest postgres;
    FakeProviders fakes;

    @Inject
    Neighbours neighbours;

    @Inject
    Ledger ledger;

    @Inject
    Lanes lanes;

    @Inject
    WaitingRoom room;

    @Inject
    Conversations conversations;

    @Inject
    Tenure tenure;

    @Inject
    Nats nats;

    /** Begins the ids of this test's notifications, and its conversations. */
    private final String test = UUID.randomUUID().toString();

    private PolicyVersion policy;

    @BeforeEach
    void publishPolicy() {
        policy = neighbours.policy(fakes);
    }

    @AfterEach
    void recover() {
        fakes.webhook().recover();
        fakes.webhook().clear();
        fakes.slack().clear();
        fakes.pagerduty().clear();
        fakes.teams().clear();
    }

    private void tell(String id, String type, int index, NotifyReason reason) {
        var notification = neighbours.notification(policy, test + id, type, index, reason);
        neighbours.publish(neighbours.notification(notification.recipient(), test + id, test + type + index, reason));
    }

    private List<LedgerRow> rows(String id) {
        return ledger.latest(new LedgerQuery("", "", "", 1_000)).stream()
                .filter(row -> row.notification().equals(test + id))
                .toList();
    }

    private LedgerRow awaitRow(String id, String outcome) {
        return Await.present("the ledger says " + outcome, LONG, () -> {
            try {
                return rows(id).stream()
                        .filter(row -> row.outcome().equals(outcome))
                        .findFirst();
            } catch (LedgerUnavailableException e) {
                return java.util.Optional.empty();
            }
        });
    }

    @Test
    void everyProviderIsTold() {
        tell("w", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("s", "slack", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("t", "msteamsv2", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("p", "pagerduty", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("g", "pagerduty", 1, NotifyReason.FIRST_NOTIFICATION);
        tell("e", "email", 0, NotifyReason.FIRST_NOTIFICATION);

        for (String id : List.of("w", "s", "t", "p", "g", "e")) {
            LedgerRow row = awaitRow(id, "delivered");
            assertThat(row.attempt()).isEqualTo(1);
            assertThat(row.possibleRepeat()).isFalse();
        }
        assertThat(fakes.webhook().accepted().getLast().json().path("receiver").asText())
                .isEqualTo("team\\.x");
        assertThat(fakes.slack().accepted()).isNotEmpty();
        assertThat(fakes.teams().accepted()).isNotEmpty();
        assertThat(fakes.pagerduty().accepted()).hasSize(2);
        assertThat(fakes.pagerduty().accepted())
                .filteredOn(event -> event.json().has("routing_key"))
                .extracting(event -> event.header("x-gateway").orElse("")
                        + " "
                        + event.header("authorization").orElse(""))
                .containsExactly("a-header-of-ours Basic dXNyOnB3");
        assertThat(fakes.pagerduty()
                        .accepted()
                        .getFirst()
                        .header("content-type")
                        .orElseThrow())
                .startsWith("application/json");
        Mail mail = fakes.smtp().mails().getLast();
        assertThat(mail.subject()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(mail.html().orElseThrow()).contains("5xx on &lt;a&gt; &amp; rising");
    }

    @Test
    void aProblemInSlackIsOneMessageFromBeginningToEnd() {
        tell("1", "slack", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "delivered");
        tell("2", "slack", 0, NotifyReason.ALL_RESOLVED);
        awaitRow("2", "delivered");

        assertThat(fakes.slack().accepted())
                .extracting(Received::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly("chat.postMessage", "chat.update", "chat.postMessage");
    }

    @Test
    void aProviderThatWasAwayIsToldOnceWhenItIsBack() {
        fakes.webhook().fail(Fault.status(503));
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "retrying");
        assertThat(room.all()).anyMatch(waiting -> waiting.id().value().equals(test + "1"));

        fakes.webhook().recover();
        LedgerRow delivered = awaitRow("1", "delivered");

        assertThat(delivered.attempt()).isGreaterThan(1);
        assertThat(delivered.possibleRepeat()).isFalse();
        assertThat(fakes.webhook().accepted()).hasSize(1);
        Await.until("nothing waits", () -> room.all().isEmpty() && lanes.size() == 0);
    }

    @Test
    void aCorrectedAddressReachesWhatWaits() {
        policy = neighbours.policy(fakes, "http://127.0.0.1:1/typo");
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "retrying");

        neighbours.policy(fakes);

        assertThat(awaitRow("1", "delivered").possibleRepeat()).isFalse();
        assertThat(fakes.webhook().accepted()).hasSize(1);
    }

    @Test
    void aReceiverThatIsNoMoreIsNotTriedOn() {
        policy = neighbours.policy(fakes, "http://127.0.0.1:1/typo");
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "retrying");

        neighbours.policyWithoutTheReceiver();

        LedgerRow row = awaitRow("1", "rejected");
        assertThat(row.failure()).isEqualTo("not_configured");
        assertThat(row.detail()).isEqualTo("the policy in force has no receiver all any more");
    }

    @Test
    void aResolveTakesThePlaceOfATriggerThatCouldNotBeDelivered() {
        fakes.webhook().fail(Fault.status(500));
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "retrying");
        tell("2", "webhook", 0, NotifyReason.ALL_RESOLVED);

        assertThat(awaitRow("1", "superseded").detail()).isEqualTo("by " + test + "2");
        fakes.webhook().recover();
        awaitRow("2", "delivered");
        assertThat(fakes.webhook().accepted())
                .extracting(received -> received.json().path("status").asText())
                .containsExactly("resolved");
    }

    @Test
    void whatComesWhileAnotherNotifierHoldsTheLeaseIsDeliveredOnceAfterThat() {
        Lease other = new NotifierLease(nats, "another", Duration.ofMillis(200), System::nanoTime);
        Await.until("the lease is another's", LONG, other::acquire);
        Await.until("we know", LONG, () -> tenure.role() != Role.ACTIVE);
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);

        other.release();

        LedgerRow delivered = awaitRow("1", "delivered");
        assertThat(delivered.attempt()).isEqualTo(1);
        assertThat(delivered.possibleRepeat()).isFalse();
        assertThat(fakes.webhook().accepted()).hasSize(1);
        assertThat(tenure.role()).isEqualTo(Role.ACTIVE);
    }

    @Test
    void aSecondNotifierGetsNoLeaseWhileThisOneRenewsIt() {
        Await.until("this one delivers", LONG, () -> tenure.role() == Role.ACTIVE);
        Lease second = new NotifierLease(nats, "second", Duration.ofSeconds(3), System::nanoTime);

        for (int i = 0; i < 100; i++) {
            assertThat(second.acquire()).isFalse();
        }
        assertThat(second.isHeld()).isFalse();
    }

    @Test
    void aConversationThatAnotherHasGoneOnWithIsNotOverwritten() {
        ConversationKey key = new ConversationKey(test);
        Conversation ours = new Conversation(1, null, null, null);
        long revision = conversations.put(key, ours, 0);

        assertThat(conversations.put(key, ours, 0)).as("its answer was lost").isEqualTo(revision);
        assertThatThrownBy(() -> conversations.put(key, new Conversation(2, null, null, null), 0))
                .isInstanceOf(NotInChargeException.class);
        assertThat(conversations.get(key)).isEqualTo(new Conversations.Kept(ours, revision));
    }

    @Test
    void anAnswerThatWasLostMakesAPossibleRepeatWithTheSameKey() {
        fakes.webhook().failNext(new Fault.LosesItsAnswer());
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);

        assertThat(awaitRow("1", "delivered").possibleRepeat()).isTrue();
        assertThat(fakes.webhook().accepted()).hasSize(2).allMatch(received -> received.header("idempotency-key")
                .orElse("")
                .equals(test + "1"));
    }

    @Test
    void aRepeatedMessageIsDeliveredOnce() {
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "delivered");
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        tell("2", "webhook", 0, NotifyReason.ALL_RESOLVED);
        awaitRow("2", "delivered");

        assertThat(fakes.webhook().accepted())
                .extracting(received -> received.json().path("status").asText())
                .containsExactly("firing", "resolved");
    }

    @Test
    void aMessageThatNobodyCanReadHoldsUpNoOther() {
        neighbours.publishGarbage();
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);

        awaitRow("1", "delivered");
    }

    @Test
    void anIntegrationThatThePolicyDoesNotHaveIsRejected() {
        tell("1", "webhook", 7, NotifyReason.FIRST_NOTIFICATION);

        LedgerRow row = awaitRow("1", "rejected");
        assertThat(row.failure()).isEqualTo("not_configured");
        assertThat(row.detail()).contains("has no all/webhook[7]");
    }

    @Test
    void whatIsGivenUpIsAtTheTopUntilItsRecipientIsTold() {
        fakes.webhook().failNext(Fault.status(400));
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "rejected");

        assertThat(ledger.untold(10)).extracting(LedgerRow::notification).contains(test + "1");
        assertThat(deliveriesPage()).contains("<h2>Not told</h2>", "HTTP 400: told to fail");
        assertThat(metrics())
                .containsPattern("tocsin_notifier_given_up_total\\{[^}]*channel=\"webhook\"[^}]*"
                        + "reason=\"invalid_request\"");

        tell("2", "webhook", 0, NotifyReason.REPEAT_INTERVAL);
        awaitRow("2", "delivered");
        assertThat(given().when()
                        .get("/api/deliveries/untold")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("notification"))
                .doesNotContain(test + "1");
    }

    @Test
    void deliveryDoesNotWaitForPostgresAndTheLedgerCatchesUp() {
        tell("0", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("0", "delivered");
        postgres.kill();
        try {
            tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
            fakes.webhook().awaitAccepted(2);
            given().when().get("/api/deliveries").then().statusCode(503);
        } finally {
            postgres.restart();
        }

        assertThat(awaitRow("1", "delivered").attempt()).isEqualTo(1);
        assertThat(fakes.webhook().accepted()).hasSize(2);
    }

    @Test
    void aPersonOnCallGetsAMail() {
        Recipient.Person person = new Recipient.Person(policy, "Ada", "ada@example.org", "primary", 1);
        neighbours.publish(neighbours.notification(person, test + "1", test, NotifyReason.FIRST_NOTIFICATION));

        assertThat(awaitRow("1", "delivered").receiver()).isEqualTo("Ada (primary, step 1)");
        Mail mail = fakes.smtp().mails().getLast();
        assertThat(mail.to()).containsExactly("ada@example.org");
        assertThat(mail.from()).contains("alerts@example.org");
        assertThat(mail.text().orElseThrow()).contains("Acknowledge: https://tocsin.example/incidents/7");
    }

    @Test
    void oneTraceLeadsToTheProvider() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var notification = neighbours.notification(policy, test + "1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        neighbours.publish(notification, "00-" + trace + "-00f067aa0ba902b7-01");
        awaitRow("1", "delivered");

        assertThat(fakes.webhook().accepted().getLast().header("traceparent").orElse(""))
                .startsWith("00-" + trace);
    }

    @Test
    void attemptsAreCounted() {
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "delivered");

        assertThat(metrics())
                .containsPattern("tocsin_notifier_attempts_total\\{[^}]*channel=\"webhook\"[^}]*outcome=\"delivered\"")
                .containsPattern("tocsin_notifier_attempt_seconds_count\\{[^}]*channel=\"webhook\"")
                .containsPattern("alertmanager_notifications_total\\{[^}]*integration=\"webhook\"");
    }

    @Test
    void theLedgerCanBeReadByProgramsAndPeople() {
        tell("1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION);
        awaitRow("1", "delivered");

        List<String> listed = given().queryParam("channel", "webhook")
                .queryParam("outcome", "delivered")
                .when()
                .get("/api/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("notification");
        assertThat(listed).contains(test + "1");

        given().redirects().follow(false).when().get("/deliveries").then().statusCode(303);
        assertThat(deliveriesPage()).contains("<h1>Deliveries</h1>", "delivered", "first notification");
    }

    private static String metrics() {
        return given().when().get("/q/metrics").then().extract().asString();
    }

    private static String deliveriesPage() {
        String cookie = given().redirects()
                .follow(false)
                .queryParam("token", "a-token-for-tests-only")
                .when()
                .get("/sign-in")
                .then()
                .extract()
                .cookie("tocsin_session");
        return given().cookie("tocsin_session", cookie)
                .queryParam("channel", "webhook")
                .when()
                .get("/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theServiceIsReady() {
        given().when().get("/q/health/ready").then().statusCode(200);
    }
}
