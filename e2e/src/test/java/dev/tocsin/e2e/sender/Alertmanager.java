package dev.tocsin.e2e.sender;

import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.testkit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An Alertmanager that forwards what it has to our webhook. */
public final class Alertmanager implements AutoCloseable {

    private final Process process;
    private final URI url;

    private Alertmanager(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    public static Alertmanager start(Path folder, URI webhook, int port) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("alertmanager.yml"), """
                    route: {receiver: tocsin, group_by: [alertname], group_wait: 0s, group_interval: 1s}
                    receivers:
                      - name: tocsin
                        webhook_configs: [{url: '%s', send_resolved: true}]
                    """.formatted(webhook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process process = Program.ALERTMANAGER.start(
                folder,
                List.of(
                        "--config.file=alertmanager.yml",
                        "--storage.path=data",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address="));
        Alertmanager started = new Alertmanager(process, URI.create("http://127.0.0.1:" + port));
        Await.until(
                "Alertmanager is ready", Suite.PATIENCE, () -> Suite.status(started.url.resolve("/-/ready")) == 200);
        return started;
    }

    public URI url() {
        return url;
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}
