package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.EscalationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Once, as soon as the stores can be reached, begins to follow them: what is stored, and what others store. */
public final class FollowAgenda implements Agenda {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Runnable followDefinitions;
    private final Runnable followEscalations;
    private final DefinitionWatch watch;
    private Optional<Instant> next = Optional.of(Instant.EPOCH);
    private boolean definitionsFollowed;

    public FollowAgenda(
            DefineRoster define,
            DefinitionStore definitions,
            OpenEscalations open,
            EscalationStore escalations,
            DefinitionWatch watch) {
        this.followDefinitions = () -> define.follow(definitions);
        this.followEscalations = () -> escalations.watch(open::stored);
        this.watch = watch;
    }

    @Override
    public String name() {
        return "following";
    }

    @Override
    public Optional<Instant> nextAt() {
        return next;
    }

    @Override
    public void work(Instant now) {
        try {
            if (!definitionsFollowed) {
                followDefinitions.run();
                definitionsFollowed = true;
            }
            followEscalations.run();
            next = Optional.empty();
        } catch (RuntimeException e) {
            next = Optional.of(now.plus(RETRY));
            watch.delayed("following what is stored", e);
        }
    }

    @Override
    public void onChange(Runnable wake) {
        // It does not depend on anything here.
    }
}
