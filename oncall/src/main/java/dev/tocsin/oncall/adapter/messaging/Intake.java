package dev.tocsin.oncall.adapter.messaging;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.nats.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a message and has it handled on a virtual thread, since what follows blocks. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventCodec codec;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("oncall-intake-", 0).factory());

    Intake(EventCodec codec) {
        this.codec = codec;
    }

    /** Acknowledges what was handled and what nobody can read; what failed comes again. */
    <T> Uni<Void> take(String channel, Message<byte[]> message, Class<T> type, BiConsumer<T, String> handler) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(threads)
                .invoke(() -> handle(channel, message, type, handler))
                .onItemOrFailure()
                .transformToUni((ignored, failure) ->
                        Uni.createFrom().completionStage(() -> settle(channel, message, failure)));
    }

    private static CompletionStage<Void> settle(String channel, Message<byte[]> message, @Nullable Throwable failure) {
        if (failure == null) {
            return Settlement.taken(message);
        }
        LOG.warnf("message put back: channel=%s reason=%s", channel, failure.getMessage());
        return Settlement.putBack(message, failure);
    }

    private <T> void handle(String channel, Message<byte[]> message, Class<T> type, BiConsumer<T, String> handler) {
        try {
            handler.accept(codec.read(message.getPayload(), type), Traceparent.of(message));
        } catch (UnreadableEventException e) {
            LOG.errorf("message dropped: channel=%s reason=%s", channel, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
