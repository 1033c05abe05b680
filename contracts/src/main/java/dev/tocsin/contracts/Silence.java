package dev.tocsin.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mute that people set for a time: it covers an alert whose labels satisfy every matcher.
 *
 * @param id a UUID
 * @param startsAt inclusive
 * @param endsAt exclusive, after {@code startsAt} unless the silence was expired before it began
 */
public record Silence(
        String id,
        List<LabelMatcher> matchers,
        Instant startsAt,
        Instant endsAt,
        Instant updatedAt,
        String createdBy,
        String comment,
        Map<String, String> annotations) {

    /** The state of a silence at an instant. */
    public enum State {
        PENDING,
        ACTIVE,
        EXPIRED
    }

    public Silence {
        matchers = List.copyOf(matchers);
        annotations = Map.copyOf(annotations);
    }

    public State stateAt(Instant now) {
        if (now.isBefore(startsAt)) {
            return State.PENDING;
        }
        return now.isBefore(endsAt) ? State.ACTIVE : State.EXPIRED;
    }
}
