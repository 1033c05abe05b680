package dev.tocsin.embedded.postgres;

import dev.tocsin.embedded.process.Command;
import dev.tocsin.embedded.process.ProgramPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files of one PostgreSQL, and the command lines that make and serve them. */
record PostgresCluster(PostgresBinaries binaries, Path folder) {

    static final String SUPERUSER = "tocsin";

    /** Makes the files where there are none. They appear by a rename, so a killed run leaves nothing half made. */
    void initialise(Path passwordFile) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path work = folder.resolveSibling(folder.getFileName() + ".new");
        Command initdb = Command.run(
                Path.of("/"),
                asNobodyIfRoot(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + work,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")));
        if (!initdb.succeeded()) {
            throw new PostgresUnavailableException("initdb failed:\n" + initdb.output());
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PostgresUnavailableException("The new PostgreSQL in " + work + " cannot be moved into place", e);
        }
    }

    /**
     * Serves the files on loopback. What zonky's launcher turns off to be quick stays on: a commit is on the disk. The
     * memory is that of a guest on a laptop.
     */
    List<String> serve(int port) {
        return asNobodyIfRoot(List.of(
                binaries.program("postgres").toString(),
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port),
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--fsync=on",
                "--synchronous_commit=on",
                "--full_page_writes=on",
                "--shared_buffers=32MB",
                "--max_connections=60",
                "--timezone=UTC",
                "--log_timezone=UTC"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody to it. */
    private static List<String> asNobodyIfRoot(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        Path unshare = ProgramPath.find("unshare").orElseThrow(PostgresCluster::refusedAsRoot);
        if (!Command.run(Path.of("/"), List.of(unshare.toString(), "--user", "true"))
                .succeeded()) {
            throw refusedAsRoot();
        }
        List<String> apart = new ArrayList<>(List.of(unshare.toString(), "--user"));
        apart.addAll(command);
        return apart;
    }

    private static PostgresUnavailableException refusedAsRoot() {
        return new PostgresUnavailableException("PostgreSQL does not run as root, and this machine gives root no user"
                + " namespace (unshare --user). Run as an ordinary user, or give the address of a PostgreSQL"
                + " (--postgres).");
    }
}
