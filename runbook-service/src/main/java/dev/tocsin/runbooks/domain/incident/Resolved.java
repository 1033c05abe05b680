package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;

/** Over. It does not open again: a group that fires anew gets a new incident. */
public record Resolved(Particulars particulars, Resolver who, Instant at) implements Incident {

    @Override
    public Resolved with(Particulars changed) {
        return new Resolved(changed, who, at);
    }
}
