package dev.tocsin.demo.story;

import dev.tocsin.demo.suite.AlertSender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the Watchdog, as Prometheus does as long as it lives, except while it is paused. */
final class Heartbeat implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());
    private volatile boolean beating = true;

    Heartbeat(AlertSender sender, Duration every) {
        timer.scheduleAtFixedRate(() -> beat(sender), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        beating = false;
    }

    void resume() {
        beating = true;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void beat(AlertSender sender) {
        if (beating) {
            sender.fire(List.of(Cast.watchdog()));
        }
    }
}
