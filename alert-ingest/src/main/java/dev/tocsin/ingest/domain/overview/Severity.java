package dev.tocsin.ingest.domain.overview;

import dev.tocsin.contracts.LabelSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The value of an alert's label {@code severity}; empty if it has none. Names differ from place to place, so that any text
 * is one, and those in common use are ordered by their meaning.
 */
public record Severity(String name) implements Comparable<Severity> {

    private static final List<String> WORST_FIRST = List.of(
            "emergency",
            "disaster",
            "fatal",
            "page",
            "critical",
            "p1",
            "sev1",
            "high",
            "major",
            "error",
            "p2",
            "sev2",
            "warning",
            "warn",
            "medium",
            "p3",
            "sev3",
            "minor",
            "low",
            "p4",
            "sev4",
            "notice",
            "info",
            "information",
            "p5");

    private static final Comparator<Severity> ORDER =
            Comparator.comparingInt(Severity::rank).thenComparing(Severity::name);

    public static Severity of(LabelSet labels) {
        return new Severity(labels.value("severity"));
    }

    private int rank() {
        int index = WORST_FIRST.indexOf(name.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return index;
        }
        return name.isEmpty() ? Integer.MAX_VALUE : WORST_FIRST.size();
    }

    /** The worst first; unknown names after all known ones, and no severity last. */
    @Override
    public int compareTo(Severity other) {
        return ORDER.compare(this, other);
    }
}
