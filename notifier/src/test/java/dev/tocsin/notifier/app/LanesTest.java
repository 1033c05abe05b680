package dev.tocsin.notifier.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome.Retrying;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome.Superseded;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.app.InMemory.Call;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.RetryPolicy;
import dev.tocsin.testkit.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LanesTest {

    private static final Delivered TAKEN = new Delivered("");
    static final Retry AWAY = new Retry(DeliveryFailure.CONNECTION_FAILED, "refused");

    private final InMemory nats = new InMemory();
    private final Lease lease = SharedLease.alreadyHeld();
    private final ScriptedProvider provider = new ScriptedProvider();
    private Lanes lanes = start();

    private Lanes start() {
        Clock clock = Clock.systemUTC();
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(40));
        Records records = new Records(nats, nats, nats, new Perseverance(Duration.ofMillis(5)), lease);
        DeliverNext next = new DeliverNext(
                records, (dispatch, channel, trace, attempt) -> attempt.get(), policy, clock, new Random(1));
        Lanes started =
                new Lanes(new WorkLane(provider, next, new Destinations(2, clock), clock, Duration.ofMillis(5)));
        started.open();
        return started;
    }

    @AfterEach
    void stop() {
        lanes.close(Duration.ZERO);
    }

    private void accept(Notification notification, long position) {
        new AcceptNotification(nats, lanes, lease).accept(notification, position, "");
    }

    private void restart() throws InterruptedException {
        lanes = start();
        new RestoreWaiting(nats, lanes, new Perseverance(Duration.ofMillis(5))).restore();
    }

    private void awaitQuiet() {
        Await.until("nothing waits", () -> lanes.size() == 0 && nats.waiting.isEmpty());
    }

    private DeliveryReported report(String notification, int attempt) {
        return nats.reports.stream()
                .filter(one -> one.notification().equals(new NotificationId(notification)) && one.attempt() == attempt)
                .findFirst()
                .orElseThrow();
    }

    private DeliveryOutcome outcome(String notification, int attempt) {
        return report(notification, attempt).outcome();
    }

    @Test
    void aNotificationIsSentOnceAndReported() {
        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
        assertThat(outcome("n1", 1)).isEqualTo(new DeliveryOutcome.Delivered(""));
        assertThat(report("n1", 1).possibleRepeat()).isFalse();
    }

    @Test
    void aRedeliveredMessageIsNotSentAgain() {
        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();
        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
        assertThat(nats.reports).hasSize(1);
    }

    @Test
    void aProviderThatComesBackGetsItOnce() {
        AtomicInteger calls = new AtomicInteger();
        provider.answer = dispatch -> calls.incrementAndGet() < 3 ? AWAY : TAKEN;

        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(outcome("n1", 1)).isInstanceOf(Retrying.class);
        assertThat(outcome("n1", 2)).isInstanceOf(Retrying.class);
        assertThat(outcome("n1", 3)).isEqualTo(new DeliveryOutcome.Delivered(""));
        assertThat(report("n1", 3).possibleRepeat()).isFalse();
    }

    @Test
    void aRejectedNotificationIsNotTriedAgain() {
        provider.answer = dispatch -> new Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400");

        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(provider.received).hasSize(1);
        assertThat(outcome("n1", 1))
                .isEqualTo(new DeliveryOutcome.Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400"));
    }

    @Test
    void aMessageThatCannotBeMadeIsRejected() {
        provider.answer = dispatch -> {
            throw new IllegalStateException("no such template");
        };

        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(outcome("n1", 1))
                .isEqualTo(new DeliveryOutcome.Rejected(
                        DeliveryFailure.TEMPLATE_FAILED, "the message could not be made: IllegalStateException"));
    }

    @Test
    void aNewerNotificationTakesThePlaceOfOneThatWaits() {
        provider.answer = dispatch -> dispatch.idempotencyKey().equals("n1") ? AWAY : TAKEN;
        accept(Given.firstNotification("n1"), 1);
        Await.until("an attempt is reported", () -> !nats.reports.isEmpty());

        accept(Given.allResolved("n2"), 2);
        awaitQuiet();

        DeliveryReported last = nats.reports.stream()
                .filter(report -> report.notification().value().equals("n1"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.outcome()).isEqualTo(new Superseded(new NotificationId("n2")));
        assertThat(provider.received.getLast()).isEqualTo("n2");
    }

    @Test
    void aResolveWaitsForTheTriggerThatIsBeingSent() throws InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        provider.answer = dispatch -> {
            sending.countDown();
            return dispatch.idempotencyKey().equals("n1") ? after(answered) : TAKEN;
        };
        accept(Given.firstNotification("n1"), 1);
        sending.await();

        accept(Given.allResolved("n2"), 2);
        assertThat(provider.received).containsExactly("n1");
        answered.countDown();
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1", "n2");
        assertThat(outcome("n1", 1)).isEqualTo(new DeliveryOutcome.Delivered(""));
    }

    private static AttemptOutcome after(CountDownLatch latch) {
        try {
            latch.await();
            return TAKEN;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHungProviderHoldsUpNoOther() throws InterruptedException {
        CountDownLatch hung = new CountDownLatch(1);
        provider.answer = dispatch -> dispatch.notification().group().receiver().equals("hung") ? after(hung) : TAKEN;
        for (int i = 0; i < 20; i++) {
            accept(to("hung", "h" + i), i);
        }
        accept(to("well", "w"), 100);
        Await.until("the other is told", () -> provider.received.contains("w"));

        assertThat(provider.received.stream().filter(id -> id.startsWith("h")).count())
                .as("attempts at a time to one destination")
                .isLessThanOrEqualTo(2);
        hung.countDown();
        awaitQuiet();
    }

    private static Notification to(String receiver, String id) {
        AlertGroup group = Given.group(Given.firing(id));
        return Given.notification(
                id,
                "webhook-" + id,
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup(receiver, group.key(), group.groupLabels(), group.routeLabels(), group.alerts()));
    }

    @Test
    void aRateLimitHoldsForAllThatGoTheSameWay() {
        AtomicInteger calls = new AtomicInteger();
        provider.answer = dispatch -> calls.incrementAndGet() == 1
                ? new Retry(
                        DeliveryFailure.RATE_LIMITED, "HTTP 429", dispatch.at().plusMillis(300))
                : TAKEN;
        accept(to("slow", "s1"), 1);
        Await.until("an attempt is reported", () -> !nats.reports.isEmpty());
        Retrying limited = (Retrying) outcome("s1", 1);

        accept(to("slow", "s2"), 2);
        awaitQuiet();

        assertThat(report("s2", 1).startedAt()).isAfterOrEqualTo(limited.notBefore());
        assertThat(report("s1", 2).startedAt()).isAfterOrEqualTo(limited.notBefore());
    }

    @Test
    void whatWaitsSurvivesARestart() throws InterruptedException {
        provider.answer = dispatch -> AWAY;
        accept(Given.firstNotification("n1"), 1);
        Await.until("an attempt is reported", () -> !nats.reports.isEmpty());
        lanes.close(Duration.ofSeconds(5));

        provider.answer = dispatch -> TAKEN;
        restart();
        awaitQuiet();

        assertThat(nats.reports.getLast().outcome()).isEqualTo(new DeliveryOutcome.Delivered(""));
    }

    @Test
    void whatTheProviderTookIsNotSentAgainBecauseNatsIsAway() {
        AtomicInteger failures = new AtomicInteger();
        nats.before.set(call -> {
            boolean recording = call == Call.PUT_CONVERSATION || call == Call.PUBLISH || call == Call.REMOVE;
            if (recording && !provider.received.isEmpty() && failures.incrementAndGet() < 10) {
                throw new IllegalStateException("NATS is away");
            }
        });

        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
        assertThat(outcome("n1", 1)).isEqualTo(new DeliveryOutcome.Delivered(""));
    }

    @Test
    void nothingIsSentWhileItsStartCannotBeNoted() {
        AtomicInteger failures = new AtomicInteger();
        nats.before.set(call -> {
            if (call == Call.PUT_CONVERSATION && failures.incrementAndGet() <= 3) {
                assertThat(provider.received).isEmpty();
                throw new IllegalStateException("NATS is away");
            }
        });

        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
    }

    /** Killed before the given call that follows the provider's answer. */
    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"PUT_CONVERSATION", "PUBLISH", "REMOVE"})
    void afterAKillItArrivedOnceOrIsMarkedAPossibleRepeat(Call where) throws InterruptedException {
        CountDownLatch killed = new CountDownLatch(1);
        nats.before.set(call -> {
            if (call == where && !provider.received.isEmpty()) {
                killed.countDown();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("killed");
            }
        });
        accept(Given.firstNotification("n1"), 1);
        killed.await();
        lanes.close(Duration.ofSeconds(5));
        nats.before.set(call -> {});

        restart();
        accept(Given.firstNotification("n1"), 1);
        awaitQuiet();

        assertThat(nats.reports.getLast().outcome()).isEqualTo(new DeliveryOutcome.Delivered(""));
        assertThat(provider.received).containsOnly("n1");
        assertThat(nats.reports.getLast().possibleRepeat()).isEqualTo(provider.received.size() > 1);
        if (where != Call.PUT_CONVERSATION) {
            assertThat(provider.received).as("its end was on record").hasSize(1);
        }
    }
}
