package dev.tocsin.ingest.domain.posted;

import java.time.Instant;

/** An alert as it was sent, in one of the ways that senders have. */
public sealed interface Submission permits AlertDraft, WebhookAlert {

    /** What it says, read at the time of its receipt. */
    AlertDraft draftAt(Instant receivedAt);
}
