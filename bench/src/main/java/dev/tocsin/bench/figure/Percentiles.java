package dev.tocsin.bench.figure;

import java.util.Collection;
import java.util.List;

/** Percentiles by nearest rank: the value that the given share of all does not exceed. */
public record Percentiles(List<Double> sorted) {

    public Percentiles {
        sorted = sorted.stream().sorted().toList();
    }

    public static Percentiles of(Collection<Double> values) {
        return new Percentiles(List.copyOf(values));
    }

    /** @param share between 0 and 1; NaN when there are no values */
    public double at(double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank - 1L, 0, sorted.size() - 1));
    }
}
