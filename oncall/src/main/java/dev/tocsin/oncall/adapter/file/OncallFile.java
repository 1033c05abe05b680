package dev.tocsin.oncall.adapter.file;

import dev.tocsin.oncall.app.port.RosterFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file on disk, or what a ConfigMap mounts as one. It is read whenever it is asked for, since links do not notify. */
public record OncallFile(Path path) implements RosterFile {

    private static final long MOST_BYTES = 1024 * 1024;

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public Content read() {
        try {
            if (Files.size(path) > MOST_BYTES) {
                return new Content.Unreadable(path + " is larger than 1 MB, which no definition of people is");
            }
            return new Content.Text(Files.readString(path));
        } catch (NoSuchFileException e) {
            return new Content.Unreadable(path + " is not there; create it, or unset tocsin.oncall.schedule-file");
        } catch (CharacterCodingException e) {
            return new Content.Unreadable(path + " is not UTF-8");
        } catch (IOException e) {
            return new Content.Unreadable(path + " cannot be read: " + e.getMessage());
        }
    }
}
