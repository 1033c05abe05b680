package dev.tocsin.nats;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps out of the log what {@link OutgoingEvent#createOnly} is meant to do. To the connector a refusal because the
 * subject already holds a message is a failure, worth a stack trace; to us it is a success. Other failures are logged as
 * ever.
 */
@ApplicationScoped
class RefusalLog {

    private static final String CONNECTOR =
            "io.quarkiverse.reactive.messaging.nats.jetstream.client.publisher.PublisherAwareImpl";

    /** Held, since a logger that nobody holds may be forgotten, and its filter with it. */
    private final Logger logger = Logger.getLogger(CONNECTOR);

    void start(@Observes @Priority(1) StartupEvent event) {
        logger.setFilter(RefusalLog::isWorthALine);
    }

    static boolean isWorthALine(LogRecord line) {
        Throwable thrown = line.getThrown();
        return thrown == null || !OutgoingEvent.isAlreadyThere(thrown);
    }
}
