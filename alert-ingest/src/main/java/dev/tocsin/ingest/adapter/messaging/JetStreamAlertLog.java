package dev.tocsin.ingest.adapter.messaging;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.ingest.adapter.config.IngestConfig;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.StoreOutcome;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.OutgoingEvent;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The stream {@code ALERTS}.
 *
 * <p>The connector publishes on the thread that hands it a message, one at a time, and whichever thread is at it goes on
 * with those of others. One thread of our own does that, so that no request waits for more than its own; those that
 * gave up waiting before their turn are left out.
 *
 * <p>Of a proxied scope, since routes are laid before channels can be had.
 */
@ApplicationScoped
class JetStreamAlertLog implements AlertLog {

    private static final Logger LOG = Logger.getLogger(JetStreamAlertLog.class);
    private static final String STREAM = "ALERTS";
    private static final String SUBJECT = "tocsin.v1.alerts.0";

    /** Parts that wait for their turn; beyond that more waiting would not help. */
    private static final int WAITING = 256;

    private final MutinyEmitter<byte[]> emitter;
    private final EventCodec codec;
    private final Nats nats;
    private final Duration timeout;
    private final ThreadPoolExecutor publisher;

    JetStreamAlertLog(
            @Channel("ingest-alerts") MutinyEmitter<byte[]> emitter, EventCodec codec, Nats nats, IngestConfig config) {
        this.emitter = emitter;
        this.codec = codec;
        this.nats = nats;
        this.timeout = config.storeTimeout();
        this.publisher = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofVirtual().name("ingest-publisher").factory());
    }

    @Override
    public StoreOutcome store(AlertsAccepted part) {
        Message<byte[]> message = OutgoingEvent.message(codec.write(part), SUBJECT, part.requestId())
                .addMetadata(TracingMetadata.withCurrent(Context.current()));
        CompletableFuture<Void> stored = new CompletableFuture<>();
        try {
            publisher.execute(() -> publish(message, stored));
            stored.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf(
                    "alerts stored: tenant=%s source=%s alerts=%d",
                    part.tenant(), part.source(), part.alerts().size());
            return StoreOutcome.STORED;
        } catch (RejectedExecutionException e) {
            return StoreOutcome.OVERLOADED;
        } catch (TimeoutException e) {
            stored.cancel(false);
            return StoreOutcome.TIMED_OUT;
        } catch (ExecutionException e) {
            LOG.warnf("publishing failed: stream=%s reason=%s", STREAM, e.getCause());
            return outcomeOf(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StoreOutcome.TIMED_OUT;
        }
    }

    private void publish(Message<byte[]> message, CompletableFuture<Void> stored) {
        if (!stored.isDone()) {
            EventSender.send(emitter, message).subscribe().with(stored::complete, stored::completeExceptionally);
        }
    }

    private static StoreOutcome outcomeOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JetStreamApiException) {
                return StoreOutcome.REFUSED;
            }
        }
        return StoreOutcome.UNREACHABLE;
    }

    @Override
    public StoreOutcome probe() {
        try {
            Connection connection = nats.connection();
            if (connection.getStatus() != Connection.Status.CONNECTED) {
                return StoreOutcome.UNREACHABLE;
            }
            connection.jetStreamManagement().getStreamInfo(STREAM);
            return StoreOutcome.STORED;
        } catch (JetStreamApiException e) {
            return StoreOutcome.REFUSED;
        } catch (IOException | UncheckedIOException e) {
            return StoreOutcome.UNREACHABLE;
        }
    }

    @PreDestroy
    void close() {
        publisher.shutdownNow();
    }
}
