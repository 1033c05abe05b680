package dev.tocsin.router.adapter.messaging;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.router.domain.fanout.Excerpt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes events about groups small enough for NATS, whose server takes {@code max_payload} bytes a message, 1 MB unless it
 * is configured otherwise. What is over it would be refused at every attempt.
 */
@ApplicationScoped
class MessageSize {

    /** NATS' own default, for a server that has not said. */
    private static final long DEFAULT = 1 << 20;

    /** The part that is left for headers, and for those who pass the group on with words of their own. */
    private static final int RESERVE = 16;

    private final Nats nats;
    private final EventCodec codec;

    MessageSize(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    /** An event as it is published, and how many alerts had to be left out. */
    record Fitting(byte[] body, int truncated) {}

    /**
     * The event with as many alerts as fit.
     *
     * @param event makes it from the group, or from less of it
     * @return empty if not even one alert without its annotations fits
     */
    Optional<Fitting> fit(AlertGroup group, Function<AlertGroup, ?> event) {
        long most = most();
        byte[] whole = codec.write(event.apply(group));
        if (whole.length <= most) {
            return Optional.of(new Fitting(whole, group.truncated()));
        }
        Optional<Fitting> best = Optional.empty();
        int fit = 0;
        int tooMany = group.alerts().size();
        while (tooMany - fit > 1) {
            int alerts = (fit + tooMany) >>> 1;
            Optional<Fitting> attempt = attempt(Excerpt.of(group, alerts), event, most);
            if (attempt.isPresent()) {
                best = attempt;
                fit = alerts;
            } else {
                tooMany = alerts;
            }
        }
        return best.or(() -> attempt(Excerpt.bare(group), event, most));
    }

    private Optional<Fitting> attempt(AlertGroup less, Function<AlertGroup, ?> event, long most) {
        byte[] body = codec.write(event.apply(less));
        return body.length <= most ? Optional.of(new Fitting(body, less.truncated())) : Optional.empty();
    }

    private long most() {
        long payload = nats.connection().getMaxPayload();
        long limit = payload > 0 ? payload : DEFAULT;
        return limit - limit / RESERVE;
    }
}
