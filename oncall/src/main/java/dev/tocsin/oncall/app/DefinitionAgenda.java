package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.RosterFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks at the file again and again, and stores what it defines. */
public final class DefinitionAgenda implements Agenda {

    private final RosterFile file;
    private final DefineRoster define;
    private final DefinitionStore store;
    private final DefinitionWatch watch;
    private final Duration every;
    private Instant next = Instant.EPOCH;

    public DefinitionAgenda(
            RosterFile file, DefineRoster define, DefinitionStore store, DefinitionWatch watch, Duration every) {
        this.file = file;
        this.define = define;
        this.store = store;
        this.watch = watch;
        this.every = every;
    }

    @Override
    public String name() {
        return "definition";
    }

    @Override
    public Optional<Instant> nextAt() {
        return Optional.of(next);
    }

    @Override
    public void work(Instant now) {
        next = now.plus(every);
        define.fromFile(file.name(), file.read(), now);
        try {
            define.store(store);
        } catch (RuntimeException e) {
            watch.delayed("storing the definition", e);
        }
    }

    @Override
    public void onChange(Runnable wake) {
        // Files do not tell.
    }
}
