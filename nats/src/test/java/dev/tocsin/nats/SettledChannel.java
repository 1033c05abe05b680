package dev.tocsin.nats;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel whose handler the test decides on. */
@ApplicationScoped
class SettledChannel {

    /** @param nanos by {@link System#nanoTime} */
    record Arrival(String text, long nanos) {}

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private volatile Function<Message<byte[]>, CompletionStage<Void>> handler = Settlement::taken;

    void handleBy(Function<Message<byte[]>, CompletionStage<Void>> next) {
        handler = next;
    }

    List<Arrival> arrivals(String text) {
        return arrivals.stream().filter(arrival -> arrival.text().equals(text)).toList();
    }

    @Incoming("settled")
    @Blocking
    CompletionStage<Void> take(Message<byte[]> message) {
        arrivals.add(new Arrival(new String(message.getPayload(), StandardCharsets.UTF_8), System.nanoTime()));
        return handler.apply(message);
    }
}
