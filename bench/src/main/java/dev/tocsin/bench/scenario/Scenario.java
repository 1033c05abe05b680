package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.contender.Site;
import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.load.Sink;
import dev.tocsin.bench.load.Wrk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What one contender is put through between its start and its end. */
sealed interface Scenario permits OnOneServer, TakeOver {

    String name();

    /** In the order of the report. */
    List<Figure> figures();

    /**
     * Puts the contender through it. What was measured before a failure is kept.
     *
     * @param work an empty folder
     */
    void play(Side side, Props props, Path work, Samples into)
            throws IOException, InterruptedException, ContenderFailedException;

    /** What all scenarios need. */
    record Props(Site site, Sink sink, Wrk wrk, Scale scale) {}
}
