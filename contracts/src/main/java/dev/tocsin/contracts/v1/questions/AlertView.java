package dev.tocsin.contracts.v1.questions;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import java.time.Instant;
import java.util.List;

/**
 * An alert as it stands now.
 *
 * @param receivers the receivers its routes lead to
 * @param silencedBy ids of the silences that cover it
 * @param inhibitedBy fingerprints of the alerts that inhibit it
 * @param mutedBy names of the time intervals that mute its group; only in a group's view
 */
public record AlertView(
        LabelSet labels,
        LabelSet annotations,
        Instant startsAt,
        Instant endsAt,
        Instant updatedAt,
        String generatorUrl,
        List<String> receivers,
        List<String> silencedBy,
        List<Fingerprint> inhibitedBy,
        List<String> mutedBy) {

    public AlertView {
        receivers = List.copyOf(receivers);
        silencedBy = List.copyOf(silencedBy);
        inhibitedBy = List.copyOf(inhibitedBy);
        mutedBy = List.copyOf(mutedBy);
    }

    public boolean isSuppressed() {
        return !silencedBy.isEmpty() || !inhibitedBy.isEmpty() || !mutedBy.isEmpty();
    }
}
