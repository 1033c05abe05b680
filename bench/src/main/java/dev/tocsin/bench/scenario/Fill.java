package dev.tocsin.bench.scenario;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.load.AlertsApi;
import dev.tocsin.bench.load.BenchAlerts;
import dev.tocsin.bench.load.FirstNotifications;
import dev.tocsin.bench.load.Flood;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Makes so many alerts active, and waits until all are listed and their groups are told. */
record Fill(int alerts) implements Part {

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public void measure(Stage stage, Samples into) throws IOException, InterruptedException {
        stage.sink().reset();
        Flood.Outcome flood = new Flood(stage.api(), alerts).post();
        Duration patience = stage.scale().patience();
        OptionalLong listed = stage.api().awaitListed(AlertsApi.LOAD, alerts, patience);
        if (!listed.equals(OptionalLong.of(alerts))) {
            throw new IOException("lists " + Shown.count(listed) + " of " + alerts + " alerts " + patience.toSeconds()
                    + " s after they were accepted");
        }
        FirstNotifications.await(stage.sink(), flood, BenchAlerts.GROUPS, Duration.ZERO, patience);
    }
}
