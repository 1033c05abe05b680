package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.Memory;
import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Unit;
import java.util.List;

/** Proportional set sizes after all that was done before. */
record MemoryUse(int active) implements Part {

    private Figure alerting() {
        return new Figure(
                "memory, " + Shown.count(active) + " active: JVM and NATS", Unit.MEBIBYTES, new Goal.AtMostPeer(1.5));
    }

    private Figure streams() {
        return Figure.aside("memory, of that: NATS", Unit.MEBIBYTES);
    }

    private Figure database() {
        return Figure.aside("memory, beside that: PostgreSQL", Unit.MEBIBYTES);
    }

    @Override
    public List<Figure> figures() {
        return List.of(alerting(), streams(), database());
    }

    @Override
    public void measure(Stage stage, Samples into) {
        Memory memory = stage.contender().memory();
        into.put(alerting(), memory.server() + memory.streams());
        into.put(streams(), ofChild(stage, memory.streams()));
        into.put(database(), ofChild(stage, memory.database()));
    }

    /** Alertmanager has no children. */
    private static Sample ofChild(Stage stage, double value) {
        return switch (stage.contender().side()) {
            case TOCSIN -> new Sample.Sound(value);
            case ALERTMANAGER -> new Sample.Missing("");
        };
    }
}
