package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.app.port.Conclusions;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Makes the shard ours: the newest snapshot, the journal after it, the ends of alerts that only {@code ALERTS} knows, a
 * first decision that shuts out whoever owned it before, and then what was accepted since.
 */
final class TakeOver {

    private static final Logger LOG = Logger.getLogger(TakeOver.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ShardOwner.Ports ports;
    private final EngineSettings settings;
    private final Clock clock;
    private final BooleanSupplier stopping;

    TakeOver(ShardOwner.Ports ports, EngineSettings settings, Clock clock, BooleanSupplier stopping) {
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
        this.stopping = stopping;
    }

    Ownership take(Conclusions conclusions) throws InterruptedException {
        ShardState state = new ShardState();
        Optional<Snapshot> snapshot = ports.snapshots().newest();
        snapshot.ifPresent(known -> state.apply(known.state()));
        ports.journal().replay(snapshot.map(Snapshot::sequence).orElse(0L), state::apply);
        Instant now = clock.instant();
        boolean wasAway = state.decidedAt().isAfter(Instant.EPOCH);
        Shard shard = new Shard(state, conclusions, ports.policies(), now);
        Ownership ownership = new Ownership(
                shard,
                new JournalWriter(
                        shard, ports.journal(), clock, settings.epochs().get()),
                settings,
                wasAway ? now.plus(settings.resendPeriod()) : now);
        awaitPolicy(ownership);
        long covered = state.decidedThrough();
        ports.alerts().read(Math.max(1, state.refreshFrom()), covered, ownership::refresh);
        ownership.begin();
        ownership.catchUp(ports.alerts());
        LOG.infof(
                "shard taken over: alerts=%d groups=%d decidedThrough=%d",
                state.alerts().size(), state.groups().size(), state.decidedThrough());
        return ownership;
    }

    /** Nothing can be routed before there is a policy; and one that changed while we were away holds from now on. */
    private void awaitPolicy(Ownership ownership) throws InterruptedException {
        while (true) {
            var current = ports.policies().current(TenantId.DEFAULT);
            if (current.isPresent()) {
                ownership.policy(new Command.NewPolicy(
                        TenantId.DEFAULT, current.get(), new java.util.concurrent.CompletableFuture<>()));
                return;
            }
            if (stopping.getAsBoolean() || !ports.lease().renew()) {
                throw new DeposedException();
            }
            LOG.debug("shard waits for a policy");
            Thread.sleep(PAUSE);
        }
    }
}
