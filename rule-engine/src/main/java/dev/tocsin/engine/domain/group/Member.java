package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.engine.domain.alert.HeldAlert;
import java.util.Set;

/**
 * An alert in a group at the moment of a flush.
 *
 * @param muted whether a silence or an inhibition covers it
 * @param place how it comes to be here
 * @param toldElsewhere who was told of it in a group that a reload has taken it, or them, from: they hear of it there
 */
public record Member(HeldAlert alert, boolean muted, Place place, Set<Integration> toldElsewhere) {

    /** How an alert comes to be in a group. */
    public enum Place {
        /** The policy leads it here. */
        ROUTED,
        /** A reload leads it elsewhere; it stays for those who were told of it here, until it ends. */
        KEPT
    }

    public Member {
        toldElsewhere = Set.copyOf(toldElsewhere);
    }

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
