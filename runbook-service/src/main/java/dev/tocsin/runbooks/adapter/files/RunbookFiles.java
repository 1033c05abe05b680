package dev.tocsin.runbooks.adapter.files;

import dev.tocsin.runbooks.app.port.Runbooks;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The packaged runbooks and, over them, those of a directory. While the directory cannot be read, what was read last
 * stays.
 */
public final class RunbookFiles implements Runbooks {

    private static final Logger LOG = Logger.getLogger(RunbookFiles.class);
    private static final String UNREADABLE = "unreadable";

    private final List<Runbook> packaged = PackagedRunbooks.load();
    private final @Nullable RunbookDirectory directory;
    private volatile Shelf shelf = Shelf.of(packaged);
    private String fingerprint = "";

    /** @param directory null for none */
    public RunbookFiles(@Nullable Path directory) {
        this.directory = directory == null ? null : new RunbookDirectory(directory);
        refresh();
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    /** Looks at the directory, and reads it if it has changed. */
    public synchronized void refresh() {
        if (directory == null) {
            return;
        }
        try {
            String now = directory.fingerprint();
            if (!now.equals(fingerprint)) {
                List<Runbook> all = new ArrayList<>(packaged);
                all.addAll(directory.load());
                shelf = Shelf.of(all);
                fingerprint = now;
            }
        } catch (IOException e) {
            // A directory that stays away is named once, not at every look.
            if (!fingerprint.equals(UNREADABLE)) {
                LOG.warnf("runbooks not read: reason=%s", e);
                fingerprint = UNREADABLE;
            }
        }
    }
}
