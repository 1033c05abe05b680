package dev.tocsin.bench.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The measured values of several runs.
 *
 * @param sorted those of runs that count; only where there are none, those that do not
 * @param counts whether they do
 */
public record Spread(List<Double> sorted, boolean counts) {

    public Spread {
        sorted = sorted.stream().sorted().toList();
    }

    static Spread of(List<Sample> samples) {
        List<Double> sound =
                samples.stream().flatMapToDouble(Spread::sound).boxed().toList();
        return sound.isEmpty()
                ? new Spread(
                        samples.stream().flatMapToDouble(Spread::any).boxed().toList(), false)
                : new Spread(sound, true);
    }

    private static DoubleStream sound(Sample sample) {
        return sample instanceof Sample.Sound(double value) ? DoubleStream.of(value) : DoubleStream.empty();
    }

    private static DoubleStream any(Sample sample) {
        return sample instanceof Sample.Flawed(double value, String flaw) ? DoubleStream.of(value) : sound(sample);
    }

    /** The middle value, the lower of two. */
    public OptionalDouble median() {
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get((sorted.size() - 1) / 2));
    }

    /** {@code 1.2 (1.0 to 1.5)}, and in parentheses altogether where none of it counts. */
    public String show(Unit unit) {
        if (sorted.isEmpty()) {
            return "–";
        }
        String middle = unit.show(median().orElseThrow());
        String shown = sorted.size() == 1
                ? middle
                : middle + " (" + unit.show(sorted.getFirst()) + " to " + unit.show(sorted.getLast()) + ")";
        return counts ? shown : "(" + shown + ")";
    }
}
