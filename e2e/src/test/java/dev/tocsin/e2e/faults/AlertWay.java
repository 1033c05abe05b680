package dev.tocsin.e2e.faults;

import dev.tocsin.e2e.suite.Api;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One alert that was just sent, and how far it has come: by its sender, the streams and the provider. */
final class AlertWay {

    private static final int OK = 200;

    private final Arrivals arrivals;
    private final StreamTail journal;
    private final StreamTail notifications;
    private final StreamTail deliveries;
    private final CompletableFuture<Integer> answer;

    private AlertWay(StreamPeek peek, Arrivals arrivals, String run, Api api) {
        this.arrivals = arrivals;
        this.journal = new StreamTail(peek, "JOURNAL", run);
        this.notifications = new StreamTail(peek, "NOTIFICATIONS", run);
        this.deliveries = new StreamTail(peek, "DELIVERIES", run);
        this.answer = CompletableFuture.supplyAsync(
                () -> api.fire(Map.of("alertname", "Killed", "run", run)), Thread::startVirtualThread);
    }

    /** Sends an alert with this run and no other as a label. */
    static AlertWay begin(StreamPeek peek, Arrivals arrivals, String run, Api api) {
        return new AlertWay(peek, arrivals, run, api);
    }

    Progress progress() {
        return new Progress(
                answer.getNow(0) == OK,
                journal.has("alert-fired"),
                journal.has("group-notified"),
                notifications.has(""),
                arrivals.any(),
                deliveries.has(""));
    }
}
