package dev.tocsin.embedded.packages;

import dev.tocsin.embedded.process.Command;
import dev.tocsin.embedded.process.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fetches {@code .deb} files by {@code apt-get download}, which needs no root. Where the machine's package lists are
 * missing or too old, lists of our own are fetched into the cache, since updating the machine's wants root.
 */
final class Apt {

    private final Path cache;
    private final Consumer<String> say;

    Apt(Path cache, Consumer<String> say) {
        this.cache = cache;
        this.say = say;
    }

    static boolean isHere() {
        return ProgramPath.find("apt-get").isPresent()
                && ProgramPath.find("dpkg-deb").isPresent();
    }

    /** Fetches the package's file into the folder: by the machine's lists, by ours, by ours made new. */
    Path download(String name, Path folder) throws PackageUnavailableException, IOException {
        if (!apt(folder, List.of(), "download", name).succeeded()
                && !apt(folder, ownLists(), "download", name).succeeded()) {
            say.accept("fetching package lists into " + cache + " (this machine has none that serve) ...");
            Command update = apt(folder, ownLists(), "update");
            Command download = apt(folder, ownLists(), "download", name);
            if (!download.succeeded()) {
                throw new PackageUnavailableException("apt-get download " + name + " failed:\n"
                        + (update.succeeded() ? "" : update.output() + "\n") + download.output());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new PackageUnavailableException("apt-get brought no file for " + name));
        }
    }

    /** Root's apt would drop to a user who cannot write here, and says so at length. */
    private static Command apt(Path folder, List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root"));
        command.addAll(options);
        command.addAll(List.of(words));
        return Command.run(folder, command);
    }

    private List<String> ownLists() throws IOException {
        Path lists = cache.resolve("apt/lists");
        Path archives = cache.resolve("apt/cache");
        Files.createDirectories(lists.resolve("partial"));
        Files.createDirectories(archives.resolve("archives/partial"));
        return List.of("-o", "Dir::State::Lists=" + lists, "-o", "Dir::Cache=" + archives, "-o", "Debug::NoLocking=1");
    }
}
