package dev.tocsin.bench.scenario;

import dev.tocsin.bench.load.BenchAlerts;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How much is done.
 *
 * @param rounds how often everything is repeated
 * @param sizes numbers of active alerts, ascending, none below {@link BenchAlerts#GROUPS}; memory
 *     and restarts are measured with the last
 * @param connections of the load, ascending
 * @param load how long each load lasts, in whole seconds
 * @param probes how many measure the latency of an idle server
 * @param flood how many alerts
 * @param groupWait of the flood
 * @param patience how long to wait for what should take a second
 */
public record Scale(
        int rounds,
        List<Integer> sizes,
        List<Integer> connections,
        Duration load,
        int probes,
        int flood,
        Duration groupWait,
        Duration patience) {

    /** Small enough for a test: whether every figure comes out, not what it is. */
    public static final Scale SHORT = new Scale(
            1,
            List.of(2_000),
            List.of(1, 4, 16),
            Duration.ofSeconds(2),
            50,
            2_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(60));

    /** Of the size that the goals are stated for, with 10,000 and 100,000 active alerts, or of others. */
    public static Scale full(int rounds, Duration load, List<Integer> sizes) {
        return new Scale(
                rounds,
                sizes,
                List.of(1, 4, 16),
                load,
                300,
                sizes.getLast(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    public Scale {
        sizes = List.copyOf(sizes);
        connections = List.copyOf(connections);
        if (Collections.min(sizes) < BenchAlerts.GROUPS) {
            throw new IllegalArgumentException(
                    "fewer active alerts than the load's " + BenchAlerts.GROUPS + " groups: " + sizes);
        }
    }

    int largest() {
        return sizes.getLast();
    }
}
