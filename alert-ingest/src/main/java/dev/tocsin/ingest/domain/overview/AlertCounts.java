package dev.tocsin.ingest.domain.overview;

import dev.tocsin.contracts.v1.questions.AlertView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many alerts there are.
 *
 * @param bySeverity of those that fire and that nothing mutes, the worst first
 */
public record AlertCounts(Map<Muting, Long> byMuting, SortedMap<Severity, Long> bySeverity) {

    public static AlertCounts of(List<AlertView> alerts) {
        Map<Muting, Long> byMuting = new EnumMap<>(Muting.class);
        SortedMap<Severity, Long> bySeverity = new TreeMap<>();
        for (AlertView alert : alerts) {
            Muting muting = Muting.of(alert);
            byMuting.merge(muting, 1L, Long::sum);
            if (muting == Muting.FIRING) {
                bySeverity.merge(Severity.of(alert.labels()), 1L, Long::sum);
            }
        }
        return new AlertCounts(byMuting, bySeverity);
    }

    public long of(Muting muting) {
        return byMuting.getOrDefault(muting, 0L);
    }
}
