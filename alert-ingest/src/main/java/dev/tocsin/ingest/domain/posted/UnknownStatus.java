package dev.tocsin.ingest.domain.posted;

import java.time.Instant;
import java.util.Optional;

/** An alert out of a webhook notification that neither fires nor is resolved, as far as we can tell. */
public record UnknownStatus(AlertDraft alert, String status) implements Submission {

    @Override
    public AlertDraft draftAt(Instant receivedAt) {
        return alert;
    }

    @Override
    public Optional<String> problem() {
        return Optional.of("status must be firing or resolved, is \"" + status + "\"");
    }
}
