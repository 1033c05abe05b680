package dev.tocsin.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Proportional set size: pages that several processes share are divided among them.
 *
 * @param server of the server itself, in MiB
 * @param streams of the NATS server that is its child, in MiB
 * @param database of the PostgreSQL that is its child, in MiB
 */
public record Memory(double server, double streams, double database) {

    private static final double KIBIBYTES = 1024;

    static Memory of(ProcessHandle process) {
        double server = 0;
        double streams = 0;
        double database = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            String program = each.info().command().orElse("");
            if (program.endsWith("/postgres")) {
                database += proportional(each);
            } else if (program.endsWith("/nats-server")) {
                streams += proportional(each);
            } else {
                server += proportional(each);
            }
        }
        return new Memory(server, streams, database);
    }

    private static double proportional(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBIBYTES)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The memory of process " + process.pid() + " cannot be read", e);
        }
    }
}
