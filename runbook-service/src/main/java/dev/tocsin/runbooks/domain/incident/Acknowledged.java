package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;

/** Open, and somebody works on it. */
public record Acknowledged(Particulars particulars, Responder who, Instant at) implements Incident.Open {

    @Override
    public Acknowledged with(Particulars changed) {
        return new Acknowledged(changed, who, at);
    }
}
