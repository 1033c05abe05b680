package dev.tocsin.runbooks.app;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.runbooks.app.port.IncidentStore;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.incident.Answer;
import dev.tocsin.runbooks.domain.incident.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Does to an incident what somebody wants, if its state allows. */
public final class Respond {

    private final IncidentStore store;
    private final InstantSource clock;

    public Respond(IncidentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @return empty if there is no such incident */
    public Optional<Answer> respond(IncidentId id, Wish wish, Trace trace) {
        Instant now = clock.instant();
        return store.change(id, trace, now, incident -> wish.on(incident, now));
    }
}
