package dev.tocsin.router.adapter.messaging;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.router.app.FanOutDecision;
import dev.tocsin.router.domain.fanout.Consequence;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.SubscribeMessageMetadata;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Fans out one decision after the other, in the journal's order, and acknowledges each once all that it causes is stored.
 *
 * <p>What fails is tried again here for a while, so that a short absence of NATS does not change the order, and is
 * redelivered afterwards.
 */
@ApplicationScoped
class JournalConsumer {

    private static final Logger LOG = Logger.getLogger(JournalConsumer.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5));
    private static final Duration REDELIVERY = Duration.ofSeconds(5);

    private final FanOutDecision fanOut;
    private final DecisionCodec decisions;
    private final FanOutMetrics metrics;

    JournalConsumer(FanOutDecision fanOut, DecisionCodec decisions, FanOutMetrics metrics) {
        this.fanOut = fanOut;
        this.decisions = decisions;
        this.metrics = metrics;
    }

    @Incoming("router-journal")
    @Blocking
    CompletionStage<Void> fanOut(Message<byte[]> message) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                report(fanOut.handle(read(message)));
                return Settlement.taken(message);
            } catch (UnreadableEventException e) {
                metrics.unreadable();
                LOG.errorf("decision set aside, nobody is told of it: reason=%s", e.getMessage());
                return Settlement.taken(message);
            } catch (RuntimeException e) {
                metrics.failed();
                if (attempt == PAUSES.size()) {
                    LOG.errorf(e, "decision not fanned out, it will be redelivered: reason=%s", e.getMessage());
                    return Settlement.putBack(message, e, REDELIVERY);
                }
                LOG.warnf("decision not fanned out, trying again: reason=%s", e.getMessage());
                Thread.sleep(PAUSES.get(attempt));
            }
        }
    }

    private Decision read(Message<byte[]> message) throws UnreadableEventException {
        Map<String, List<String>> headers = message.getMetadata(SubscribeMessageMetadata.class)
                .map(SubscribeMessageMetadata::headers)
                .orElse(Map.of());
        return decisions.read(message.getPayload(), headers);
    }

    private void report(List<Consequence> consequences) {
        for (Consequence consequence : consequences) {
            metrics.caused(consequence);
            if (consequence instanceof Consequence.Missing(var integration)) {
                LOG.errorf("told an integration that its policy does not have: receiver=%s", integration);
            }
        }
    }
}
