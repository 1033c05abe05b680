package dev.tocsin.demo;

import dev.tocsin.demo.story.Narrator;
import dev.tocsin.fakes.FakeProviders;
import java.time.Duration;

/** Measures how long it took from the suite being ready to the first message that a provider accepted. */
final class FirstNotification {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FirstNotification() {}

    static void watch(FakeProviders fakes, Narrator narrator) {
        long start = System.nanoTime();
        Thread.startVirtualThread(() -> {
            fakes.webhook().await(1, one -> true, PATIENCE);
            narrator.firstNotification(Duration.ofNanos(System.nanoTime() - start));
        });
    }
}
