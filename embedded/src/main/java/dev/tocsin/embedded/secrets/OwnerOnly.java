package dev.tocsin.embedded.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Files and folders that nobody but their owner can read, from their first byte on. */
public final class OwnerOnly {

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** 256 bits, which no one guesses. */
    private static final int SECRET_BYTES = 32;

    private OwnerOnly() {}

    /** Makes the folder and its missing parents; folders that exist keep their permissions. */
    public static Path createDirectories(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, FOLDER);
    }

    /** Replaces the file as a whole, so that a reader (or a kill) never meets half of it. */
    public static void write(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", "", FILE);
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The secret that the file holds; a new random one is written when there is no file. */
    public static String secret(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, random() + "\n");
            }
            return Files.readString(file).strip();
        } catch (FileAlreadyExistsException e) {
            return secret(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret file " + file + " can be neither read nor made", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
