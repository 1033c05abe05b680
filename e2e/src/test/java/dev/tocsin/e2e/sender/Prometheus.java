package dev.tocsin.e2e.sender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Prometheus whose one rule always fires, and that sends its alerts to us. */
public final class Prometheus implements AutoCloseable {

    private final Process process;

    private Prometheus(Process process) {
        this.process = process;
    }

    /** @param run tells this run's alerts from those of others, as the label {@code run} */
    public static Prometheus start(Path folder, URI alertmanager, int port, String run) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("prometheus.yml"), configuration(alertmanager));
            Files.writeString(folder.resolve("rules.yml"), rules(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Prometheus(Program.PROMETHEUS.start(
                folder,
                List.of(
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + port,
                        "--rules.alert.resend-delay=2s")));
    }

    private static String configuration(URI alertmanager) {
        return """
                global: {evaluation_interval: 1s}
                rule_files: [rules.yml]
                alerting:
                  alertmanagers:
                    - static_configs: [{targets: ['%s']}]
                """.formatted(alertmanager.getAuthority());
    }

    private static String rules(String run) {
        return """
                groups:
                  - name: e2e
                    rules:
                      - alert: AlwaysFiring
                        expr: vector(1)
                        labels: {severity: critical, run: '%s', job: prometheus}
                        annotations: {summary: 'It fires <always> & says so', description: 'value {{ $value }}'}
                """.formatted(run);
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}
