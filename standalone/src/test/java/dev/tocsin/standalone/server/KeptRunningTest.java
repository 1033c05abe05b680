package dev.tocsin.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptRunningTest {

    private static final CompletableFuture<Void> NEVER = new CompletableFuture<>();

    @Test
    void watchGoesOnAfterItCouldNotTellWhetherTheServerRuns() {
        Queue<CompletableFuture<Void>> exits = new ArrayDeque<>(List.of(
                CompletableFuture.failedFuture(new IllegalStateException("no such process")),
                CompletableFuture.completedFuture(null)));
        AtomicInteger restarts = new AtomicInteger();
        try (KeptRunning kept = new KeptRunning(Duration.ofMillis(1))) {
            kept.watch("server", () -> exits.isEmpty() ? NEVER : exits.remove(), restarts::incrementAndGet);

            Await.until("it is started again", () -> restarts.get() == 1);
        }

        assertThat(exits).isEmpty();
        assertThat(restarts).as("only for the end that was seen").hasValue(1);
    }
}
