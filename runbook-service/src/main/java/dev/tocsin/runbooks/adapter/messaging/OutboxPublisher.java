package dev.tocsin.runbooks.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.OutgoingEvent;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.runbooks.app.port.Outbox;
import dev.tocsin.runbooks.app.port.OutgoingChange;
import dev.tocsin.runbooks.app.port.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is in the outbox, in order, on a thread of its own.
 *
 * <p>An event whose publishing failed may have arrived all the same, and is published again: JetStream drops the repeat
 * by its message id within two minutes, later the readers do by incident and sequence.
 */
@ApplicationScoped
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final String SUBJECT = "tocsin.v1.incidents";
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final OutboxBell bell;
    private final Emitter<byte[]> emitter;
    private final Counter published;
    private @Nullable Thread thread;

    OutboxPublisher(
            Outbox outbox,
            OutboxBell bell,
            @Channel("runbooks-incidents") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> emitter,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.bell = bell;
        this.emitter = emitter;
        this.published = meters.counter("tocsin.runbooks.incident.events");
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("runbooks-outbox").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
    }

    private void run() {
        boolean failed = false;
        while (bell.awaitRing()) {
            try {
                while (outbox.isReady() && publishSome() == BATCH) {
                    // There is more.
                }
                failed = false;
            } catch (RuntimeException e) {
                // Told once, not at every look while PostgreSQL or NATS is away.
                if (!failed && !Thread.currentThread().isInterrupted()) {
                    LOG.warnf("incident events wait: reason=%s", e.getMessage());
                }
                failed = true;
            }
        }
    }

    private int publishSome() throws Unavailable {
        List<OutgoingChange> waiting = outbox.oldest(BATCH);
        for (OutgoingChange change : waiting) {
            EventSender.send(
                            emitter,
                            OutgoingEvent.message(change.body().getBytes(UTF_8), SUBJECT, change.messageId())
                                    .addMetadata(
                                            Traceparent.metadata(change.trace().parent())))
                    .await()
                    .atMost(PATIENCE);
            outbox.published(change);
            published.increment();
        }
        return waiting.size();
    }
}
