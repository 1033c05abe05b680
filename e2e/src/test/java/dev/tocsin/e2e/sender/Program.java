package dev.tocsin.e2e.sender;

import dev.tocsin.embedded.packages.AlertmanagerProgram;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of a Debian package. */
enum Program {
    PROMETHEUS("prometheus", "usr/bin/prometheus"),
    ALERTMANAGER("prometheus-alertmanager", "usr/bin/prometheus-alertmanager"),
    AMTOOL("prometheus-alertmanager", "usr/bin/amtool");

    private final String debianPackage;
    private final String path;

    Program(String debianPackage, String path) {
        this.debianPackage = debianPackage;
        this.path = path;
    }

    private List<String> command(List<String> arguments) {
        try {
            Path program = DebianPackages.inUserCache().program(debianPackage, path);
            if (this == ALERTMANAGER) {
                return new AlertmanagerProgram(program).command(arguments);
            }
            return Stream.concat(Stream.of(program.toString()), arguments.stream())
                    .toList();
        } catch (PackageUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it to its end. */
    Command run(Path folder, List<String> arguments) {
        return Command.run(folder, command(arguments));
    }

    /** Starts it in the background, with its output in {@code <name>.log}. */
    Process start(Path folder, List<String> arguments) {
        try {
            return new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(debianPackage + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
