package dev.tocsin.bench.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All samples of a run of the bench, in the order in which their figures were first given. For one thread. */
public final class Figures {

    private final Map<Figure, Map<Side, List<Sample>>> samples = new LinkedHashMap<>();

    public void add(Figure figure, Side side, Sample sample) {
        samples.computeIfAbsent(figure, unused -> new LinkedHashMap<>())
                .computeIfAbsent(side, unused -> new ArrayList<>())
                .add(sample);
    }

    public Set<Figure> all() {
        return samples.keySet();
    }

    public List<Sample> samples(Figure figure, Side side) {
        return samples.getOrDefault(figure, Map.of()).getOrDefault(side, List.of());
    }

    public Spread spread(Figure figure, Side side) {
        return Spread.of(samples(figure, side));
    }
}
