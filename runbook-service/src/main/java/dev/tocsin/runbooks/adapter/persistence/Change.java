package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an update.
 *
 * @param runbook to be kept if the update opens an incident; null for none
 */
record Change(
        Mutiny.Session session,
        Trace trace,
        Instant now,
        @Nullable Runbook runbook) {}
