package dev.tocsin.nats;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Takes up at once, before the channels bring anything new, what an earlier run had fetched when it was killed. */
@ApplicationScoped
class WorkLeftOver {

    private static final Logger LOG = Logger.getLogger(WorkLeftOver.class);
    private static final String PREFIX = "mp.messaging.incoming.";
    private static final Pattern CONSUMER = Pattern.compile(Pattern.quote(PREFIX) + "([^.]+)\\.consumer");

    private final Nats nats;
    private final Config config;

    WorkLeftOver(Nats nats, Config config) {
        this.nats = nats;
        this.config = config;
    }

    /** The channels start with {@link Interceptor.Priority#LIBRARY_BEFORE}. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            Unacknowledged unacknowledged = new Unacknowledged(nats.connection());
            for (String channel : channels()) {
                String consumer = config.getValue(PREFIX + channel + ".consumer", String.class);
                String stream = config.getValue(PREFIX + channel + ".stream", String.class);
                long count = unacknowledged.handOutAgain(stream, consumer);
                if (count > 0) {
                    LOG.infof("taken up what was left over: consumer=%s messages=%d", consumer, count);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("what was left over comes later, NATS cannot be asked: reason=%s", e.getMessage());
        }
    }

    private List<String> channels() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(CONSUMER::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }
}
