package dev.tocsin.runbooks.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.runbooks.app.port.Unavailable;
import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PatienceTest {

    private final Patience patience = new Patience();

    @Test
    void triesAgainUntilPostgresIsBack() {
        AtomicInteger attempts = new AtomicInteger();

        patience.run(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new Unavailable("It");
            }
        });

        assertThat(attempts).hasValue(3);
    }

    @Test
    @Timeout(2)
    void aPauseEndsWithTheApplication() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> patience.run(() -> {
            tried.countDown();
            throw new Unavailable("It");
        }));
        tried.await();

        patience.stop(new ShutdownEvent());

        assertThatThrownBy(run::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Unavailable.class);
    }

    @Test
    @Timeout(2)
    void anAttemptThatHangsEndsWithTheApplicationAndTheThreadCanStillSpeak() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        CompletableFuture<Boolean> interruptedAfterwards = CompletableFuture.supplyAsync(() -> {
            try {
                patience.run(() -> {
                    tried.countDown();
                    hang();
                });
            } catch (Unavailable expected) {
                return Thread.currentThread().isInterrupted();
            }
            throw new AssertionError("it did not hang");
        });
        tried.await();

        patience.stop(new ShutdownEvent());

        assertThat(interruptedAfterwards.get()).isFalse();
    }

    private static void hang() {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            throw new Unavailable("It", e);
        }
    }
}
