package dev.tocsin.engine.domain.silence;

import dev.tocsin.contracts.Silence;
import java.time.Instant;
import java.util.List;

/** What a command about a silence comes to. */
public sealed interface SilenceChange {

    /**
     * The silences as they are from now on.
     *
     * @param id the one to answer with
     * @param silences the one that is set, after the one it replaces
     */
    record Accepted(String id, List<Silence> silences) implements SilenceChange {

        public Accepted {
            silences = List.copyOf(silences);
        }
    }

    /** No silence has that id. */
    record Unknown(String id) implements SilenceChange {}

    /** The request is not valid. */
    record Refused(String reason) implements SilenceChange {}

    /** Ends a silence: an active one now, a pending one before it began; an ended one stays as it is. */
    static Silence expired(Silence silence, Instant now) {
        return switch (silence.stateAt(now)) {
            case ACTIVE -> withTimes(silence, silence.startsAt(), now, now);
            case PENDING -> withTimes(silence, now, now, now);
            case EXPIRED -> silence;
        };
    }

    private static Silence withTimes(Silence silence, Instant startsAt, Instant endsAt, Instant updatedAt) {
        return new Silence(
                silence.id(),
                silence.matchers(),
                startsAt,
                endsAt,
                updatedAt,
                silence.createdBy(),
                silence.comment(),
                silence.annotations());
    }
}
