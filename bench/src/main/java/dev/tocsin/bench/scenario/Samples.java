package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Figures;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one playing of a scenario gives. */
final class Samples {

    private final Map<Figure, Sample> taken = new LinkedHashMap<>();

    void put(Figure figure, Sample sample) {
        taken.put(figure, sample);
    }

    void put(Figure figure, double value) {
        put(figure, Sample.of(value, Optional.empty()));
    }

    /** Adds a sample of each of the figures; what was not taken is missing for that reason. */
    void addTo(Figures all, List<Figure> figures, Side side, String reason) {
        figures.forEach(figure -> all.add(figure, side, taken.getOrDefault(figure, new Sample.Missing(reason))));
    }
}
