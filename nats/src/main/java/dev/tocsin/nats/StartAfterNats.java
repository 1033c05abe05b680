package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;
import io.quarkiverse.reactive.messaging.nats.jetstream.client.stream.StreamConfiguration;
import io.quarkiverse.reactive.messaging.nats.jetstream.configuration.ConnectorConfiguration;
import io.quarkiverse.reactive.messaging.nats.jetstream.configuration.mapper.StreamConfigurationMapper;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Holds up the start until JetStream answers. The connector declares the streams before anything else starts, and would
 * end the process if it could not; asking which streams there should be is the first thing it does. Until then a service
 * has no port open, and is neither alive nor ready.
 */
@Decorator
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class StartAfterNats implements StreamConfigurationMapper {

    private static final Logger LOG = Logger.getLogger(StartAfterNats.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final StreamConfigurationMapper streams;
    private final Nats nats;

    /** Never runs: only a process that is ending refuses to forget it. */
    private final Thread probe = new Thread();

    StartAfterNats(@Any @Delegate StreamConfigurationMapper streams, Nats nats) {
        this.streams = streams;
        this.nats = nats;
    }

    @Override
    public List<StreamConfiguration> map(ConnectorConfiguration configuration) {
        try {
            awaitNats();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for NATS", e);
        }
        return streams.map(configuration);
    }

    private void awaitNats() throws InterruptedException {
        long nextLine = System.nanoTime();
        while (true) {
            try {
                nats.connection().jetStreamManagement().getAccountStatistics();
                return;
            } catch (IOException | JetStreamApiException | RuntimeException e) {
                if (System.nanoTime() - nextLine >= 0) {
                    nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
                    LOG.warnf("the start waits for NATS: reason=%s", reason(e));
                }
            }
            if (isEnding()) {
                throw new IllegalStateException("ended while waiting for NATS");
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Asked to end, Quarkus first waits until its start is over. */
    private boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    static String reason(Throwable failure) {
        return failure.getCause() == null ? Credentials.masked(failure.toString()) : reason(failure.getCause());
    }
}
