package dev.tocsin.oncall.adapter.messaging;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.UnreadableEventException;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.NackMetadata;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a message and has it handled on a virtual thread, since what follows blocks. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Without a delay it would come again at once, and as often as it fails. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final EventCodec codec;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("oncall-intake-", 0).factory());

    Intake(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Acknowledges what was handled and what nobody can read; what failed comes again.
     *
     * <p>The answer never fails, even if NATS does not take the acknowledgement: a failure would end the channel, and the
     * message comes again in any case.
     */
    <T> Uni<Void> take(String channel, Message<byte[]> message, Class<T> type, BiConsumer<T, String> handler) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(threads)
                .invoke(() -> handle(channel, message, type, handler))
                .onItemOrFailure()
                .transformToUni((ignored, failure) -> answer(channel, message, failure))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("message not acknowledged: channel=%s reason=%s", channel, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Void> answer(String channel, Message<byte[]> message, @Nullable Throwable failure) {
        if (failure == null) {
            return Uni.createFrom().completionStage(message.ack());
        }
        LOG.warnf("message put back: channel=%s reason=%s", channel, failure.getMessage());
        return Uni.createFrom().completionStage(message.nack(failure, Metadata.of(new NackMetadata(AGAIN))));
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
