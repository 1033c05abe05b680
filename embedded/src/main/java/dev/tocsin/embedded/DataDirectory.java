package dev.tocsin.embedded;

import dev.tocsin.embedded.process.ChildRecords;
import dev.tocsin.embedded.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything an installation on one machine must keep. Opening it takes an exclusive lock and
 * ends the servers that a killed run left behind; closing it gives the lock back. The lock is the operating system's, so
 * it goes with its process however that ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "lock";

    private final Path root;
    private final FileChannel lockFile;
    private final ChildRecords children;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
        this.children = new ChildRecords(root.resolve("children"));
    }

    /**
     * Takes the directory for this process, creating it (readable by its owner alone) where it does not exist.
     *
     * @throws DataDirectoryInUseException when another process, or this one, already has it open
     */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(root);
            Provenance.claim(root);
            DataDirectory opened = new DataDirectory(root, lock(root));
            opened.children.endAll();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The absolute path of the directory. */
    public Path root() {
        return root;
    }

    /** A folder of the given name inside the directory, created where it does not exist. */
    public Path folder(String name) {
        try {
            return OwnerOnly.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + name + " of " + root + " cannot be made", e);
        }
    }

    /** The secret of the given name; made at random, and kept for all later runs, when it is first asked for. */
    public String secret(String name) {
        return OwnerOnly.secret(folder("secrets").resolve(name));
    }

    /** The file that {@link #secret(String)} of this name reads. */
    public Path secretFile(String name) {
        secret(name);
        return folder("secrets").resolve(name);
    }

    /**
     * Forgets everything, secrets included. Only the lock and the mark stay; no server may be running on the directory.
     *
     * @throws DataDirectoryNotOursException when there was something in the directory that Tocsin did not put there; all
     *     of it is still there then
     */
    public void clear() {
        if (!Provenance.isOurs(root)) {
            throw new DataDirectoryNotOursException(root);
        }
        Set<Path> kept = Set.of(root, root.resolve(LOCK_FILE), root.resolve(Provenance.MARK));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + root + " could not be emptied", e);
        }
    }

    /** What is written down about running children. */
    public ChildRecords children() {
        return children;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + root + " was not given back", e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve(LOCK_FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new DataDirectoryInUseException(
                        root, Files.readString(file).strip());
            }
            byte[] owner = ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
            channel.truncate(0).write(ByteBuffer.wrap(owner));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
