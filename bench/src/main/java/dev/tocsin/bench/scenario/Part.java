package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.figure.Figure;
import java.io.IOException;
import java.util.List;

/** One thing done to a running contender. */
interface Part {

    /** What it measures, in the order of the report. */
    List<Figure> figures();

    void measure(Stage stage, Samples into) throws IOException, InterruptedException, ContenderFailedException;
}
