package dev.tocsin.ingest.domain.posted;

import java.time.Instant;
import java.util.Optional;

/** An alert as it was sent, in one of the ways that senders have. */
public sealed interface Submission permits AlertDraft, WebhookAlert, UnknownStatus {

    /** What it says, read at the time of its receipt. */
    AlertDraft draftAt(Instant receivedAt);

    /** Why it is refused, whatever else it says. */
    default Optional<String> problem() {
        return Optional.empty();
    }
}
