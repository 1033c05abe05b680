package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.escalation.Attention;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.EscalationEvent;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Page;
import dev.tocsin.oncall.domain.escalation.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A group's escalation with what is kept beside it.
 *
 * @param changedAt when something last happened to it
 * @param traceparent the W3C trace context of the latest flush, so that later pages belong to its trace; may be empty
 * @param revision of the store; 0 if it is not stored
 */
public record StoredEscalation(
        Escalation escalation, Trail trail, Instant changedAt, String traceparent, long revision) {

    /** A group that fires for so many retentions without being flushed once has lost its policy. */
    private static final int UNRESOLVED = 5;

    /** Of a group nothing is known of. */
    public static StoredEscalation fresh(GroupRef group) {
        return new StoredEscalation(Escalation.of(group), Trail.NONE, Instant.EPOCH, "", 0);
    }

    public GroupRef group() {
        return escalation.group();
    }

    /** After events, at least one. */
    public StoredEscalation after(List<EscalationEvent> events, Instant now) {
        Escalation next = escalation;
        for (EscalationEvent event : events) {
            next = next.apply(event);
        }
        return new StoredEscalation(next, trail.after(escalation, events, now), now, traceparent, revision);
    }

    /**
     * When it may be dropped: a resolved group after a while, in which late and repeated events still meet it; one that
     * nobody resolves, much later; one that pages people, never.
     */
    public Optional<Instant> forgetAt(Duration retention) {
        if (!escalation.outbox().isEmpty() || escalation.nextAt().isPresent()) {
            return Optional.empty();
        }
        return switch (escalation.attention()) {
            case Attention.Resolved _ -> Optional.of(changedAt.plus(retention));
            case Attention.Awaited _, Attention.Acknowledged _, Attention.Closed _ ->
                Optional.of(changedAt.plus(retention.multipliedBy(UNRESOLVED)));
        };
    }

    public StoredEscalation traced(String parent) {
        return new StoredEscalation(escalation, trail, changedAt, parent, revision);
    }

    public StoredEscalation without(List<Page> published) {
        return new StoredEscalation(escalation.without(published), trail, changedAt, traceparent, revision);
    }

    public StoredEscalation at(long newRevision) {
        return new StoredEscalation(escalation, trail, changedAt, traceparent, newRevision);
    }
}
