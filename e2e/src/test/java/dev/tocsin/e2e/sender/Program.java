package dev.tocsin.e2e.sender;

import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of a Debian package. */
enum Program {
    PROMETHEUS("prometheus", "usr/bin/prometheus"),
    ALERTMANAGER("prometheus-alertmanager", "usr/bin/prometheus-alertmanager"),
    AMTOOL("prometheus-alertmanager", "usr/bin/amtool");

    private static final Path DEFAULT_TEMPLATE = Path.of("/usr/share/prometheus/alertmanager/default.tmpl");

    private final String debianPackage;
    private final String path;

    Program(String debianPackage, String path) {
        this.debianPackage = debianPackage;
        this.path = path;
    }

    private List<String> command(List<String> arguments) {
        try {
            Path program = DebianPackages.inUserCache().program(debianPackage, path);
            List<String> command = new ArrayList<>();
            if (this == ALERTMANAGER && !Files.exists(DEFAULT_TEMPLATE)) {
                command.addAll(seeing(program));
            }
            command.add(program.toString());
            command.addAll(arguments);
            return command;
        } catch (PackageUnavailableException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Debian's Alertmanager reads its default template from where its package would be installed. In a mount namespace of
     * its own, which needs no root, it finds the unpacked package's there.
     */
    private static List<String> seeing(Path program) {
        Path share = program.getParent().resolveSibling("share");
        List<String> unshare = new ArrayList<>(List.of("unshare", "--mount"));
        if (!System.getProperty("user.name").equals("root")) {
            unshare.add("--map-root-user");
        }
        unshare.addAll(List.of(
                "sh",
                "-c",
                "mount -t overlay overlay -o lowerdir=\"$0\":/usr/share /usr/share && exec \"$@\"",
                share.toString()));
        return unshare;
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
