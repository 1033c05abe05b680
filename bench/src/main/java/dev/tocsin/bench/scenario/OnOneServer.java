package dev.tocsin.bench.scenario;

import dev.tocsin.bench.contender.BenchPolicy;
import dev.tocsin.bench.contender.Contender;
import dev.tocsin.bench.contender.ContenderFailedException;
import dev.tocsin.bench.contender.Contenders;
import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.load.AlertsApi;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Parts that follow each other on one server, which begins with nothing. */
record OnOneServer(String name, Duration groupInterval, List<Part> parts) implements Scenario {

    @Override
    public List<Figure> figures() {
        return parts.stream().flatMap(part -> part.figures().stream()).toList();
    }

    @Override
    public void play(Side side, Props props, Path work, Samples into)
            throws IOException, InterruptedException, ContenderFailedException {
        props.sink().reset();
        BenchPolicy policy = new BenchPolicy(props.sink().url(), props.scale().groupWait(), groupInterval);
        try (Contender contender = Contenders.start(side, props.site(), policy, work);
                AlertsApi api = new AlertsApi(contender.url())) {
            Stage stage = new Stage(contender, api, props.sink(), props.wrk(), props.scale());
            for (Part part : parts) {
                part.measure(stage, into);
            }
        }
    }
}
