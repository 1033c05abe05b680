package dev.tocsin.nats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel that counts what comes. */
@ApplicationScoped
class PunctualChannel {

    private final AtomicInteger arrived = new AtomicInteger();

    int arrived() {
        return arrived.get();
    }

    @Incoming("punctual")
    CompletionStage<Void> take(Message<byte[]> message) {
        arrived.incrementAndGet();
        return message.ack();
    }
}
