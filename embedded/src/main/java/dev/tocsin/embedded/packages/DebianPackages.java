package dev.tocsin.embedded.packages;

import dev.tocsin.embedded.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Programs from Debian's packages, unpacked into a cache folder: nothing is installed, no service is started, no root is
 * needed. What a package depends on is not fetched; a program that lacks a shared library is refused by name.
 */
public final class DebianPackages {

    private final Path cache;
    private final Consumer<String> say;

    /**
     * Packages unpacked below the given folder, which may be shared by concurrent runs.
     *
     * @param say told, in one line each, what is fetched and from where
     */
    public DebianPackages(Path cache, Consumer<String> say) {
        this.cache = cache.toAbsolutePath();
        this.say = say;
    }

    /** Packages in the user's cache: {@code $TOCSIN_CACHE}, else {@code ~/.cache/tocsin}; speaks on standard error. */
    public static DebianPackages inUserCache() {
        return new DebianPackages(userCache(), line -> System.err.println("tocsin: " + line));
    }

    /** The folder for what can be fetched again. */
    public static Path userCache() {
        return variable("TOCSIN_CACHE").map(Path::of).orElseGet(() -> {
            String home = variable("HOME").orElseGet(() -> System.getProperty("user.home", "."));
            return Path.of(home, ".cache", "tocsin");
        });
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /**
     * A program of a package, ready to run.
     *
     * @param name    the package, such as {@code prometheus-alertmanager}
     * @param program its path inside the package, such as {@code usr/bin/amtool}
     */
    public Path program(String name, String program) throws PackageUnavailableException {
        Path file = files(name).resolve(program);
        if (!Files.isExecutable(file)) {
            throw new PackageUnavailableException("the package " + name + " holds no program " + program);
        }
        refuseMissingLibraries(file);
        return file;
    }

    /** The folder that holds a package's files as {@code /} would, such as those of a shared library. */
    public Path files(String name) throws PackageUnavailableException {
        try {
            return folder(name);
        } catch (IOException e) {
            throw new PackageUnavailableException(
                    "the package " + name + " could not be unpacked into " + cache + ": " + e.getMessage());
        }
    }

    private Path folder(String name) throws PackageUnavailableException, IOException {
        Files.createDirectories(cache);
        String architecture = System.getProperty("os.arch", "unknown");
        Path folder = cache.resolve("packages").resolve(name + "-" + architecture);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        try (CrossProcessLock ignored = CrossProcessLock.acquire(cache.resolve("packages.lock"))) {
            return Files.isDirectory(folder) ? folder : fetch(name, folder);
        }
    }

    /** The finished folder appears by a rename, so that a killed run leaves none that is half unpacked. */
    private Path fetch(String name, Path folder) throws PackageUnavailableException, IOException {
        if (!Apt.isHere()) {
            throw new PackageUnavailableException("this machine has no apt-get to fetch the package " + name + " with");
        }
        say.accept("fetching Debian's package " + name + " into " + cache + " (nothing is installed) ...");
        Path work = Files.createTempDirectory(cache, "unpacking");
        Path unpacked = work.resolve("unpacked");
        Path archive = new Apt(cache, say).download(name, Files.createDirectory(work.resolve("download")));
        Command unpack = Command.run(work, List.of("dpkg-deb", "--extract", archive.toString(), unpacked.toString()));
        if (!unpack.succeeded()) {
            throw new PackageUnavailableException(archive.getFileName() + " cannot be unpacked: " + unpack.output());
        }
        Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(archive);
        Files.delete(archive.getParent());
        Files.delete(work);
        return folder;
    }

    private static void refuseMissingLibraries(Path program) throws PackageUnavailableException {
        Command ldd = Command.run(Path.of("/"), List.of("ldd", program.toString()));
        String missing =
                ldd.output().lines().filter(line -> line.contains("not found")).collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new PackageUnavailableException(
                    program.getFileName() + " lacks shared libraries: " + missing.strip());
        }
    }
}
