package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.app.port.Conclusions;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.engine.domain.shard.ShardState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Owns the shard while it holds the lease: replays the journal, learns what was not journalled, then works off commands
 * and turns, all on its own thread.
 */
public final class ShardOwner implements Runnable {

    private static final Logger LOG = Logger.getLogger(ShardOwner.class);
    private static final int CAPACITY = 4096;
    private static final int BATCH = 256;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Ports ports;
    private final EngineSettings settings;
    private final Clock clock;
    private final Runnable onTaken;
    private final Runnable onLost;
    private final BlockingQueue<Command> commands = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean stopping;
    private volatile boolean owning;
    private volatile Figures figures = Figures.NONE;

    /** What the owner works with. */
    public record Ports(
            Journal journal, AlertLog alerts, PolicySource policies, Lease lease, Supplier<Conclusions> reasoner) {}

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

    /** Hands over a command; waits while too many are waiting. */
    public void submit(Command command) throws InterruptedException {
        commands.put(command);
    }

    public boolean isOwning() {
        return owning;
    }

    public Figures figures() {
        return figures;
    }

    public void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                if (ports.lease().acquire()) {
                    own();
                } else {
                    pause();
                }
            } catch (Journal.UnreadableJournalException e) {
                LOG.error("shard stopped: the journal cannot be read, and nothing is decided without it", e);
                return;
            } catch (Ownership.DeposedException e) {
                LOG.warn("shard lost: another engine appended to the journal");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("shard given up, trying again", e);
                pauseQuietly();
            }
        }
    }

    private void own() throws InterruptedException {
        try (Conclusions conclusions = ports.reasoner().get()) {
            Ownership ownership = takeOver(conclusions);
            owning = true;
            onTaken.run();
            work(ownership);
        } finally {
            if (owning) {
                owning = false;
                onLost.run();
            }
            ports.lease().release();
        }
    }

    private Ownership takeOver(Conclusions conclusions) throws InterruptedException {
        ShardState state = new ShardState();
        ports.journal().replay(state::apply);
        Instant now = clock.instant();
        boolean wasAway = state.decidedAt().isAfter(Instant.EPOCH);
        Shard shard = new Shard(state, conclusions, ports.policies(), now);
        Ownership ownership = new Ownership(
                shard,
                ports.journal(),
                settings,
                clock,
                settings.epochs().get(),
                wasAway ? now.plus(settings.resendPeriod()) : now);
        awaitPolicy(shard, ownership);
        long covered = state.decidedThrough();
        ports.alerts().read(Math.max(1, state.refreshFrom()), covered, ownership::refresh);
        ownership.begin();
        catchUp(ownership);
        LOG.infof(
                "shard taken over: alerts=%d groups=%d decidedThrough=%d",
                state.alerts().size(), state.groups().size(), state.decidedThrough());
        return ownership;
    }

    /** Nothing can be routed before there is a policy; and one that changed while we were away holds from now on. */
    private void awaitPolicy(Shard shard, Ownership ownership) throws InterruptedException {
        while (true) {
            var current = ports.policies().current(TenantId.DEFAULT);
            if (current.isPresent()) {
                ownership.policy(new Command.NewPolicy(
                        TenantId.DEFAULT, current.get(), new java.util.concurrent.CompletableFuture<>()));
                return;
            }
            if (stopping || !ports.lease().renew()) {
                throw new Ownership.DeposedException();
            }
            LOG.debugf("shard waits for a policy: hasPolicy=%s", shard.hasPolicy());
            pause();
        }
    }

    private void work(Ownership ownership) throws InterruptedException {
        Instant renewAt = clock.instant();
        Checkpoints checkpoints = new Checkpoints(renewAt, ownership.decidedThrough());
        while (!stopping) {
            @Nullable Command first = commands.poll(patience(ownership), TimeUnit.MILLISECONDS);
            if (first == null) {
                catchUpIfReachable(ownership);
            } else {
                work(ownership, first);
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
        while (batch.size() < BATCH && commands.peek() instanceof Command.Alerts) {
            if (commands.poll() instanceof Command.Alerts next) {
                batch.add(next);
            }
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
            catchUp(ownership);
        } catch (IllegalStateException e) {
            LOG.debugf("alerts' stream not reached: reason=%s", e.getMessage());
        }
    }

    /** Reads from the stream what the channel has not brought. */
    private void catchUp(Ownership ownership) {
        long last = ports.alerts().last();
        while (last > ownership.decidedThrough()) {
            List<AlertLog.Entry> entries = new ArrayList<>();
            long from = ownership.decidedThrough() + 1;
            long to = Math.min(last, from + BATCH - 1);
            ports.alerts().read(from, to, entries::add);
            ownership.alerts(entries);
            ownership.cover(to);
        }
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(LOOK);
    }

    private static void pauseQuietly() {
        try {
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
