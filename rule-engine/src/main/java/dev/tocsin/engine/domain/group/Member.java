package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.engine.domain.alert.HeldAlert;

/**
 * An alert in a group at the moment of a flush.
 *
 * @param muted whether a silence or an inhibition covers it
 */
public record Member(HeldAlert alert, boolean muted) {

    public Fingerprint fingerprint() {
        return alert.id().fingerprint();
    }

    NotifiedAlert shown() {
        return new NotifiedAlert(
                alert.labels(),
                alert.fact().annotations(),
                alert.fact().startsAt(),
                alert.resolvedAt(),
                alert.fact().generatorUrl());
    }
}
