package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.LabelSet;
import java.util.Comparator;

/**
 * The order of alerts in a notification: by {@code job}, then {@code instance}, alerts that lack the label last, then by
 * label set.
 *
 * <p>Source: prometheus/alertmanager {@code alert/alert.go}, {@code AlertSlice}.
 */
enum AlertOrder implements Comparator<LabelSet> {
    INSTANCE;

    private static final Comparator<LabelSet> ORDER =
            byLabel("job").thenComparing(byLabel("instance")).thenComparing(Comparator.<LabelSet>naturalOrder());

    @Override
    public int compare(LabelSet left, LabelSet right) {
        return ORDER.compare(left, right);
    }

    private static Comparator<LabelSet> byLabel(String name) {
        return Comparator.<LabelSet, Boolean>comparing(labels -> !labels.has(name))
                .thenComparing(labels -> labels.value(name));
    }
}
