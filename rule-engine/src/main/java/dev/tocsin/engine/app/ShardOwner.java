package dev.tocsin.engine.app;

import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.app.port.Conclusions;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.engine.app.port.Snapshots;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Owns the shard while it holds the lease: replays the journal, learns what was not journalled, then works off commands
 * and turns, all on its own thread.
 */
public final class ShardOwner implements Runnable {

    private static final Logger LOG = Logger.getLogger(ShardOwner.class);
    private static final int BATCH = 256;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Ports ports;
    private final EngineSettings settings;
    private final Clock clock;
    private final Runnable onTaken;
    private final Runnable onLost;
    private final Inbox inbox = new Inbox();
    private volatile boolean stopping;
    private volatile @Nullable String ended;
    private volatile Figures figures = Figures.NONE;

    /** What the owner works with. */
    public record Ports(
            Journal journal,
            Snapshots snapshots,
            AlertLog alerts,
            PolicySource policies,
            Lease lease,
            Supplier<Conclusions> reasoner) {}

    /**
     * @param onTaken runs when the shard is ours and its state is whole
     * @param onLost runs when it is no longer ours
     */
    public ShardOwner(Ports ports, EngineSettings settings, Clock clock, Runnable onTaken, Runnable onLost) {
        this.ports = ports;
        this.settings = settings;
        this.clock = clock;
        this.onTaken = onTaken;
        this.onLost = onLost;
    }

    /**
     * Hands over a command; waits while too many are waiting. While the shard is not ours, the command's future fails with
     * {@link NotOwnerException}.
     */
    public void submit(Command command) throws InterruptedException {
        inbox.submit(command);
    }

    public boolean isOwning() {
        return inbox.isOpen();
    }

    /** Why nothing is decided here any more, and never will be without a restart; empty as long as it may be. */
    public Optional<String> ended() {
        return Optional.ofNullable(ended);
    }

    public Figures figures() {
        return figures;
    }

    public void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            ownAgainAndAgain();
        } catch (Journal.UnreadableJournalException e) {
            LOG.error("shard stopped: the journal cannot be read, and nothing is decided without it", e);
            ended = "the journal cannot be read: " + e.getMessage();
        } catch (InterruptedException e) {
            ended = "interrupted";
            Thread.currentThread().interrupt();
        } catch (Error e) {
            LOG.error("shard stopped: nothing is decided here without a restart", e);
            ended = e.toString();
        }
    }

    private void ownAgainAndAgain() throws InterruptedException {
        while (!stopping) {
            try {
                if (ports.lease().acquire()) {
                    own();
                } else {
                    pause();
                }
            } catch (Journal.UnreadableJournalException e) {
                throw e;
            } catch (DeposedException e) {
                LOG.warn("shard lost: another engine appended to the journal");
            } catch (RuntimeException e) {
                LOG.error("shard given up, trying again", e);
                pause();
            }
        }
    }

    private void own() throws InterruptedException {
        try (Conclusions conclusions = ports.reasoner().get()) {
            Ownership ownership = new TakeOver(ports, settings, clock, () -> stopping).take(conclusions);
            inbox.open();
            onTaken.run();
            work(ownership);
        } finally {
            if (inbox.isOpen()) {
                inbox.close();
                onLost.run();
            }
            ports.lease().release();
        }
    }

    private void work(Ownership ownership) throws InterruptedException {
        Instant renewAt = clock.instant();
        Checkpoints checkpoints = new Checkpoints(renewAt, ownership.decidedThrough());
        while (!stopping) {
            @Nullable Command first = inbox.poll(patience(ownership));
            if (first == null) {
                catchUpIfReachable(ownership);
            } else {
                work(ownership, first);
                inbox.done();
            }
            ownership.settle();
            figures = ownership.figures();
            Instant now = clock.instant();
            if (!now.isBefore(renewAt)) {
                checkpoint(ownership, checkpoints, now);
                if (!ports.lease().renew()) {
                    LOG.warn("shard lost: the lease is held by another engine");
                    return;
                }
                renewAt = now.plus(LOOK);
            }
        }
    }

    private void checkpoint(Ownership ownership, Checkpoints checkpoints, Instant now) {
        long decidedThrough = ownership.decidedThrough();
        if (checkpoints.isDue(now, decidedThrough)) {
            ports.alerts().forgetBefore(ownership.checkpoint(checkpoints.mark(decidedThrough)));
            snapshot(ownership, checkpoints);
        }
    }

    /** Takes a picture of the state on this thread, and keeps it on another. */
    private void snapshot(Ownership ownership, Checkpoints checkpoints) {
        long position = ports.journal().position();
        if (checkpoints.isSnapshotDue(position)) {
            Snapshot snapshot = ownership.snapshot(position);
            Thread.startVirtualThread(() -> keep(snapshot));
        }
    }

    private void keep(Snapshot snapshot) {
        try {
            ports.journal().trim(ports.snapshots().save(snapshot));
        } catch (IllegalStateException e) {
            LOG.warnf("snapshot not kept, trying again later: reason=%s", e.getMessage());
        }
    }

    private long patience(Ownership ownership) {
        Instant now = clock.instant();
        return Math.max(
                0, Duration.between(now, ownership.nextLook(now.plus(LOOK))).toMillis());
    }

    private void work(Ownership ownership, Command first) {
        switch (first) {
            case Command.Alerts alerts -> alerts(ownership, alerts);
            case Command.Delivery delivery -> {
                ownership.delivery(delivery.report());
                delivery.done().complete(null);
            }
            case Command.NewPolicy policy -> {
                ownership.policy(policy);
                policy.done().complete(null);
            }
            case Command.Ask ask -> answer(ownership, ask);
        }
    }

    private static void answer(Ownership ownership, Command.Ask ask) {
        try {
            ask.done().complete(ownership.ask(ask.question()));
        } catch (IllegalArgumentException e) {
            ask.done().completeExceptionally(e);
        }
    }

    /** Works off the alerts that wait, as one decision; what the channel did not bring in order is read from the stream. */
    private void alerts(Ownership ownership, Command.Alerts first) {
        List<Command.Alerts> batch = new ArrayList<>();
        batch.add(first);
        while (batch.size() < BATCH) {
            Command.@Nullable Alerts next = inbox.pollAlerts();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        List<AlertLog.Entry> entries = new ArrayList<>();
        long through = ownership.decidedThrough();
        for (Command.Alerts command : batch) {
            long sequence = command.entry().sequence();
            if (sequence > through + 1) {
                ports.alerts().read(through + 1, sequence - 1, entries::add);
            }
            if (sequence > through) {
                entries.add(command.entry());
                through = sequence;
            }
        }
        ownership.alerts(entries);
        batch.forEach(command -> command.done().complete(null));
    }

    /** While NATS is away there is nothing to catch up with; whether the shard is still ours, the lease tells. */
    private void catchUpIfReachable(Ownership ownership) {
        try {
            ownership.catchUp(ports.alerts());
        } catch (IllegalStateException e) {
            LOG.debugf("alerts' stream not reached: reason=%s", e.getMessage());
        }
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(LOOK);
    }
}
