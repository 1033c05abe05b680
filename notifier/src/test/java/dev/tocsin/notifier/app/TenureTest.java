package dev.tocsin.notifier.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.app.Tenure.Role;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.app.port.NotInChargeException;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.RetryPolicy;
import dev.tocsin.testkit.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two notifiers on the same NATS, as in a rolling update or by mistake. */
@Timeout(60)
class TenureTest {

    private static final Duration LEASE = Duration.ofMillis(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final InMemory nats = new InMemory();
    private final SharedLease shared = new SharedLease();
    private final ScriptedProvider provider = new ScriptedProvider();
    private final Notifier first = new Notifier("first");
    private final Notifier second = new Notifier("second");

    private final class Notifier {

        final Lanes lanes;
        final Tenure tenure;
        final AcceptNotification accept;
        final Thread thread;

        Notifier(String name) {
            Clock clock = Clock.systemUTC();
            Perseverance perseverance = new Perseverance(Duration.ofMillis(5));
            Lease lease = shared.of(name);
            DeliverNext next = new DeliverNext(
                    new Records(nats, nats, nats, perseverance, lease),
                    (dispatch, channel, trace, attempt) -> attempt.get(),
                    new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(40)),
                    clock,
                    new Random(1));
            lanes = new Lanes(new WorkLane(provider, next, new Destinations(2, clock), clock, Duration.ofMillis(5)));
            tenure = new Tenure(lease, new RestoreWaiting(nats, lanes, perseverance), lanes, LEASE, GRACE);
            accept = new AcceptNotification(nats, lanes, lease);
            thread = Thread.ofVirtual().unstarted(tenure::run);
        }

        void awaitRole(Role role) {
            Await.until("the role is " + role, () -> tenure.role() == role);
        }

        void stop() throws InterruptedException {
            tenure.close();
            thread.interrupt();
            thread.join();
            tenure.release();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        first.stop();
        second.stop();
    }

    private void start() {
        first.thread.start();
        first.awaitRole(Role.ACTIVE);
        second.thread.start();
        second.awaitRole(Role.STANDBY);
    }

    private void awaitQuiet() {
        Await.until("nothing waits", () -> first.lanes.size() + second.lanes.size() == 0 && nats.waiting.isEmpty());
    }

    @Test
    void aTenureThatABugEndsSaysSo() {
        Lease broken = new Lease() {
            @Override
            public boolean acquire() {
                throw new IllegalStateException("a bug");
            }

            @Override
            public boolean renew() {
                return false;
            }

            @Override
            public boolean isHeld() {
                return false;
            }

            @Override
            public void release() {}
        };
        Tenure tenure = new Tenure(
                broken, new RestoreWaiting(nats, first.lanes, new Perseverance(LEASE)), first.lanes, LEASE, GRACE);
        assertThat(tenure.role()).isEqualTo(Role.STARTING);

        tenure.run();

        assertThat(tenure.role()).isEqualTo(Role.ENDED);
    }

    @Test
    void theSecondTakesNothingInAndSendsNothing() {
        start();

        assertThatThrownBy(() -> second.accept.accept(Given.firstNotification("n1"), 1, ""))
                .isInstanceOf(NotInChargeException.class);
        assertThat(nats.waiting).isEmpty();
        first.accept.accept(Given.firstNotification("n1"), 1, "");
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
    }

    @Test
    void whatIsUnderWayIsNotSentAgainByOneThatStarts() throws InterruptedException {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        provider.answer = dispatch -> {
            sending.countDown();
            return taken(answered);
        };
        first.thread.start();
        first.awaitRole(Role.ACTIVE);
        first.accept.accept(Given.firstNotification("n1"), 1, "");
        sending.await();

        second.thread.start();
        second.awaitRole(Role.STANDBY);
        answered.countDown();
        awaitQuiet();

        assertThat(provider.received).containsExactly("n1");
        assertThat(nats.reports.getLast().possibleRepeat()).isFalse();
    }

    @Test
    void afterAnOrderlyEndTheOtherGoesOnWithoutARepeat() throws InterruptedException {
        start();
        provider.answer = dispatch -> LanesTest.AWAY;
        first.accept.accept(Given.firstNotification("n1"), 1, "");
        Await.until("an attempt is reported", () -> !nats.reports.isEmpty());

        first.stop();
        provider.answer = dispatch -> new Delivered("");
        second.awaitRole(Role.ACTIVE);
        awaitQuiet();

        assertThat(nats.reports.getLast().outcome()).isEqualTo(new DeliveryOutcome.Delivered(""));
        assertThat(nats.reports.getLast().possibleRepeat()).isFalse();
    }

    @Test
    void whatOneDidWhileTheOtherTookOverIsNotRecordedAndTheOthersAttemptIsAPossibleRepeat()
            throws InterruptedException {
        start();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        provider.answer = dispatch -> {
            sending.countDown();
            return provider.received.size() == 1 ? taken(answered) : new Delivered("");
        };
        first.accept.accept(Given.firstNotification("n1"), 1, "");
        sending.await();

        shared.passesTo("second");
        second.awaitRole(Role.ACTIVE);
        Await.until("the second has told", nats.waiting::isEmpty);
        var told = nats.conversations.values().iterator().next();
        answered.countDown();
        first.awaitRole(Role.STANDBY);

        assertThat(provider.received).containsExactly("n1", "n1");
        assertThat(nats.reports).singleElement().satisfies(report -> {
            assertThat(report.attempt()).isEqualTo(2);
            assertThat(report.possibleRepeat()).isTrue();
        });
        assertThat(nats.conversations.values()).containsExactly(told);
    }

    private static Delivered taken(CountDownLatch latch) {
        try {
            latch.await();
            return new Delivered("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
