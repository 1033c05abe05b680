package dev.tocsin.embedded.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into the cache from the archive on the class path.
 *
 * <p>Only zonky's archives and their choice by platform are used. Its launcher puts programs where another user of the
 * machine may own them ({@code /tmp}), trusts every local connection, and starts the server in the terminal's process
 * group.
 */
record PostgresBinaries(Path folder) {

    /** Changes with the version of the archives in the parent POM. */
    private static final String VERSION = "18.6.0";

    private static final int OWNER_EXECUTE = 0100;

    /** The programs below the cache folder, unpacked if they are not there yet. */
    static PostgresBinaries in(Path cache) {
        Path folder = cache.toAbsolutePath().resolve("postgresql-" + VERSION + "-" + System.getProperty("os.arch"));
        try {
            if (!Files.isDirectory(folder)) {
                unpack(Files.createDirectories(cache), folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException | IllegalStateException e) {
            throw new PostgresUnavailableException(
                    "PostgreSQL cannot be unpacked into %s: %s. Give the address of a PostgreSQL instead (--postgres)."
                            .formatted(cache, e.getMessage()),
                    e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacked aside and renamed, so that runs at the same time, or killed ones, leave whole folders only. */
    private static void unpack(Path cache, Path folder) throws IOException {
        Path work = Files.createTempDirectory(cache, "unpacking");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, work.resolve(entry.getName()).normalize());
            }
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & OWNER_EXECUTE) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "");
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String machine() {
        String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return architecture.equals("amd64") ? "x86_64" : architecture;
    }
}
