package dev.tocsin.bench.contender;

import dev.tocsin.bench.figure.Side;
import java.io.IOException;
import java.nio.file.Path;

/** Starts contenders, each on nothing. */
public final class Contenders {

    private Contenders() {}

    /** @param work an empty folder, which outlives the contender */
    public static Contender start(Side side, Site site, BenchPolicy policy, Path work)
            throws IOException, ContenderFailedException {
        return switch (side) {
            case TOCSIN -> Tocsin.start(site, policy, work);
            case ALERTMANAGER -> Alertmanager.start(site, policy, work);
        };
    }
}
