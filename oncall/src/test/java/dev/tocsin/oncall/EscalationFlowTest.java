package dev.tocsin.oncall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.app.Escalate;
import dev.tocsin.oncall.app.EscalationAgenda;
import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import dev.tocsin.testkit.servers.PostgresUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OncallYml.class, restrictToAnnotatedClass = true)
class EscalationFlowTest {

    private static final Duration SOON = Duration.ofMillis(400);
    private static final Duration NOT_IN_THIS_TEST = Duration.ofHours(1);

    NatsUnderTest nats;
    PostgresUnderTest postgres;

    @Inject
    Streams streams;

    @Inject
    Pool pool;

    @Inject
    EscalationStore store;

    @Inject
    Pager pager;

    @Inject
    EscalationWatch watch;

    @Inject
    RosterInForce roster;

    @Inject
    OpenEscalations open;

    @Inject
    OncallLedger ledger;

    @Test
    void whoeverIsOnCallIsPagedThenTheNextUntilSomebodyAcknowledges() {
        TestGroup group = new TestGroup("Escalates");
        streams.escalate(group.fires(SOON));
        streams.change(group.opens());
        awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION", "Bo Lund 2 FIRST_NOTIFICATION");

        streams.change(group.acknowledged());
        Await.until("the acknowledgement is stored", () -> nextAt(group).isEmpty());
        int pagesThen = streams.pages(group).size();

        streams.escalate(group.resolves());
        Await.until(
                "those who were paged are told",
                () -> streams.pages(group).stream()
                                .filter(page -> page.endsWith("ALL_RESOLVED"))
                                .count()
                        >= Math.min(3, pagesThen));
        assertThat(streams.pages(group)).hasSize(pagesThen + Math.min(3, pagesThen));
    }

    @Test
    void redeliveredEventsPageNobodyAgain() {
        TestGroup group = new TestGroup("Redelivered");
        var event = group.fires(NOT_IN_THIS_TEST);
        TestGroup after = new TestGroup("AfterRedelivered");

        streams.escalate(event);
        streams.escalate(event);
        streams.escalate(after.fires(NOT_IN_THIS_TEST));

        awaitPages(after, "Ana Torres 1 FIRST_NOTIFICATION");
        assertThat(streams.pages(group)).containsExactly("Ana Torres 1 FIRST_NOTIFICATION");
    }

    @Test
    void pageAndItsEscalationBelongToTheTraceOfTheGroup() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        TestGroup group = new TestGroup("Traced");

        streams.escalate(group.fires(SOON), "00-" + trace + "-00f067aa0ba902b7-01");

        awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION", "Bo Lund 2 FIRST_NOTIFICATION");
        assertThat(streams.traceparents())
                .filteredOn(parent -> parent.contains(trace))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void messageThatNobodyCanReadHoldsUpNoOther() {
        TestGroup group = new TestGroup("AfterGarbage");

        streams.publish("tocsin.v1.escalations", "{\"id\":".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        streams.escalate(group.fires(NOT_IN_THIS_TEST));

        awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION");
    }

    @Test
    void anotherInstanceFindsTheTimersInTheBucketAndTakesAnOverdueStep() {
        TestGroup group = new TestGroup("Restarted");
        streams.escalate(group.fires(NOT_IN_THIS_TEST));
        awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION");

        OpenEscalations others = new OpenEscalations();
        Clock inTwoHours = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        Escalate escalate = new Escalate(
                store,
                others,
                pager,
                watch,
                new Escalate.Settings(new EscalationPolicy(0), roster, "http://tocsin.test", inTwoHours));
        store.watch(stored -> {
            if (stored.group().key().equals(group.key())) {
                others.stored(stored);
            }
        });
        Await.until("the other instance knows the timer", () -> !others.all().isEmpty());
        new EscalationAgenda(others, escalate, roster, watch).work(inTwoHours.instant());

        assertThat(streams.pages(group))
                .containsExactly("Ana Torres 1 FIRST_NOTIFICATION", "Bo Lund 2 FIRST_NOTIFICATION");
        Await.until("this instance learns of the step", () -> nextAt(group)
                .filter(at -> at.isAfter(Instant.now().plus(Duration.ofMinutes(90))))
                .isPresent());
    }

    @Test
    void pagesGoOutWhilePostgresIsAwayAndTheHistoryCatchesUp() {
        TestGroup group = new TestGroup("WithoutPostgres");
        postgres.kill();
        try {
            streams.escalate(group.fires(SOON));
            awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION", "Bo Lund 2 FIRST_NOTIFICATION");
            streams.change(group.opens());
            streams.change(group.acknowledged());
            Await.until("the acknowledgement is stored", () -> nextAt(group).isEmpty());
        } finally {
            postgres.restart();
        }

        Await.untilAsserted(
                Duration.ofSeconds(40), () -> assertThat(history(group)).isGreaterThanOrEqualTo(4));
    }

    @Test
    void timersGoOnWhenNatsIsBack() {
        TestGroup group = new TestGroup("NatsRestarted");
        streams.escalate(group.fires(Duration.ofSeconds(3)));
        awaitPages(group, "Ana Torres 1 FIRST_NOTIFICATION");

        nats.kill();
        nats.restart();

        Await.untilAsserted(Duration.ofSeconds(40), () -> assertThat(streams.pages(group))
                .contains("Bo Lund 2 FIRST_NOTIFICATION"));
    }

    private static String history() {
        String session = given().redirects()
                .follow(false)
                .queryParam("token", "a-token-for-tests-alone")
                .get("/sign-in")
                .cookie("tocsin_session");
        return given().cookie("tocsin_session", session).get("/oncall/history").asString();
    }

    private void awaitPages(TestGroup group, String... pages) {
        Await.untilAsserted(() -> assertThat(streams.pages(group)).contains(pages));
    }

    private java.util.Optional<Instant> nextAt(TestGroup group) {
        return open.all().stream()
                .filter(stored -> stored.group().key().equals(group.key()))
                .flatMap(stored -> stored.escalation().nextAt().stream())
                .findFirst();
    }

    private long history(TestGroup group) {
        try {
            return pool.preparedQuery("select count(*) from oncall.escalation_entry where group_key = $1")
                    .execute(Tuple.of(group.key().value()))
                    .await()
                    .atMost(Duration.ofSeconds(5))
                    .iterator()
                    .next()
                    .getLong(0);
        } catch (RuntimeException e) {
            throw new AssertionError("PostgreSQL does not answer", e);
        }
    }
}
