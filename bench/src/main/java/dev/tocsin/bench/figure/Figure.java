package dev.tocsin.bench.figure;

/** A line of the report. */
public record Figure(String name, Unit unit, Goal goal) {

    public static Figure aside(String name, Unit unit) {
        return new Figure(name, unit, Goal.NONE);
    }
}
