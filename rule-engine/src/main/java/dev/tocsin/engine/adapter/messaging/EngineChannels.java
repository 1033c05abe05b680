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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Hands alerts and outcomes to the shard's owner, and acknowledges each once it is journalled and applied. The next
 * message does not wait for that, so that the owner can decide many at once.
 */
@ApplicationScoped
class EngineChannels {

    private static final Logger LOG = Logger.getLogger(EngineChannels.class);

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
            submit(message, done -> new Command.Alerts(entry(metadata, alerts), done));
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
            submit(message, done -> new Command.Delivery(report, done));
        } catch (UnreadableEventException e) {
            LOG.errorf("delivery report set aside: reason=%s", e.getMessage());
            return Settlement.taken(message);
        }
        return CompletableFuture.completedFuture(null);
    }

    private static AlertLog.Entry entry(SubscribeMessageMetadata metadata, AlertsAccepted alerts) {
        List<String> traces = metadata.headers().getOrDefault("traceparent", List.of());
        return new AlertLog.Entry(metadata.streamSequence(), alerts, traces.isEmpty() ? null : traces.getFirst());
    }

    private void submit(Message<byte[]> message, java.util.function.Function<CompletableFuture<Void>, Command> command)
            throws InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.thenRun(() -> Settlement.taken(message));
        owner.submit(command.apply(done));
    }
}
