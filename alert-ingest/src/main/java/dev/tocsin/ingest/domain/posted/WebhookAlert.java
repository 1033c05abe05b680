package dev.tocsin.ingest.domain.posted;

import java.time.Instant;

/**
 * An alert out of a webhook notification of Alertmanager (payload version 4) or Grafana (version 1).
 *
 * <p>Its fingerprint is not taken over: Grafana computes it over labels that it then leaves out.
 *
 * @param status what the sender says of it; the times only add to that
 */
public record WebhookAlert(AlertDraft alert, Status status) implements Submission {

    /** The state of an alert at the time the notification was made. */
    public enum Status {
        FIRING,
        RESOLVED
    }

    /**
     * A firing alert has no end, unless it names one that is still to come; a resolved one has ended, at the latest now.
     */
    @Override
    public AlertDraft draftAt(Instant receivedAt) {
        Instant end = alert.endsAt();
        boolean past = !end.isAfter(receivedAt);
        return switch (status) {
            case FIRING -> past ? alert.endingAt(PostedTime.UNSET) : alert;
            case RESOLVED -> past && !PostedTime.isUnset(end) ? alert : alert.endingAt(resolvedAt(receivedAt));
        };
    }

    /** Never before the start, which a sender's fast clock may place after our now. */
    private Instant resolvedAt(Instant receivedAt) {
        return alert.startsAt().isAfter(receivedAt) ? alert.startsAt() : receivedAt;
    }
}
