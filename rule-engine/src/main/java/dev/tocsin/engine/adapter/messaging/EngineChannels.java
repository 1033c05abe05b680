package dev.tocsin.engine.adapter.messaging;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.engine.app.Command;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.UnreadableEventException;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.SubscribeMessageMetadata;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands alerts and outcomes to the shard's owner, and acknowledges each once it is journalled and applied; what comes
 * while another engine owns the shard is put back. The next message does not wait for that, so that the owner can decide many at once.
 */
@ApplicationScoped
class EngineChannels {

    private static final Logger LOG = Logger.getLogger(EngineChannels.class);

    /** The owner reads alerts from their stream, too, and need not wait for those that came here. */
    private static final Duration ALERTS_AGAIN = Duration.ofMillis(500);

    /** Short, since half of what is put back comes here again. */
    private static final Duration REPORTS_AGAIN = Duration.ofMillis(100);

    private final ShardOwner owner;
    private final EventCodec codec;

    EngineChannels(ShardOwner owner, EventCodec codec) {
        this.owner = owner;
        this.codec = codec;
    }

    @Incoming("engine-alerts")
    @Blocking
    CompletionStage<Void> alerts(Message<byte[]> message) throws InterruptedException {
        try {
            SubscribeMessageMetadata metadata =
                    message.getMetadata(SubscribeMessageMetadata.class).orElseThrow();
            AlertsAccepted alerts = codec.read(message.getPayload(), AlertsAccepted.class);
            submit(message, ALERTS_AGAIN, done -> new Command.Alerts(entry(metadata, alerts), done));
        } catch (UnreadableEventException e) {
            LOG.errorf("accepted alerts set aside: reason=%s", e.getMessage());
            return Settlement.taken(message);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Incoming("engine-deliveries")
    @Blocking
    CompletionStage<Void> deliveries(Message<byte[]> message) throws InterruptedException {
        try {
            DeliveryReported report = codec.read(message.getPayload(), DeliveryReported.class);
            submit(message, REPORTS_AGAIN, done -> new Command.Delivery(report, done));
        } catch (UnreadableEventException e) {
            LOG.errorf("delivery report set aside: reason=%s", e.getMessage());
            return Settlement.taken(message);
        }
        return CompletableFuture.completedFuture(null);
    }

    /** The consumers are shared with the other engine: what is put back soon comes to the one that decides. */
    private static void settle(Message<byte[]> message, Duration again, @Nullable Throwable refused) {
        if (refused == null) {
            Settlement.taken(message);
        } else {
            Settlement.putBack(message, refused, again);
        }
    }

    private static AlertLog.Entry entry(SubscribeMessageMetadata metadata, AlertsAccepted alerts) {
        List<String> traces = metadata.headers().getOrDefault("traceparent", List.of());
        return new AlertLog.Entry(metadata.streamSequence(), alerts, traces.isEmpty() ? null : traces.getFirst());
    }

    private void submit(Message<byte[]> message, Duration again, Function<CompletableFuture<Void>, Command> command)
            throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.whenComplete((ignored, refused) -> settle(message, again, refused));
        owner.submit(command.apply(done));
    }
}
