package dev.tocsin.nats;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Publishes and waits for JetStream's word.
 *
 * <p>The connector publishes on the calling thread and waits for the acknowledgement there: call from a worker or a
 * virtual thread, never from an event loop.
 */
public final class EventSender {

    private EventSender() {}

    /** Completes once the message is stored; fails if it is not, or if that is not known. */
    public static Uni<Void> send(Emitter<byte[]> emitter, Message<byte[]> message) {
        return Uni.createFrom()
                .emitter(outcome -> emitter.send(message.withAck(() -> completed(() -> outcome.complete(null)))
                        .withNack(failure -> completed(() -> outcome.fail(failure)))));
    }

    /** Completes once the message is stored; fails if it is not, or if that is not known. */
    public static Uni<Void> send(MutinyEmitter<byte[]> emitter, Message<byte[]> message) {
        return Uni.createFrom()
                .emitter(outcome -> emitter.sendMessage(message.withAck(() -> completed(() -> outcome.complete(null)))
                                .withNack(failure -> completed(() -> outcome.fail(failure))))
                        // Not sent and forgotten: that logs each failure, and here the caller hears of it.
                        .subscribe()
                        .with(stored -> outcome.complete(null), outcome::fail));
    }

    private static java.util.concurrent.CompletionStage<Void> completed(Runnable action) {
        action.run();
        return java.util.concurrent.CompletableFuture.completedFuture(null);
    }
}
