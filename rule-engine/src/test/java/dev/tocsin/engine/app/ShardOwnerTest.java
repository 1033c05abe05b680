package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.app.port.Journal.UnreadableJournalException;
import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.engine.app.port.Snapshots;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How an owner ends that is not asked to. */
class ShardOwnerTest {

    private boolean released;

    @Test
    void journalThatCannotBeReadEndsItAndIsTheReason() {
        ShardOwner owner = owner(() -> {
            throw new UnreadableJournalException("message 7 is no decision");
        });
        assertThat(owner.ended()).isEmpty();

        owner.run();

        assertThat(owner.ended()).contains("the journal cannot be read: message 7 is no decision");
        assertThat(released).as("another engine may try").isTrue();
    }

    @Test
    void errorEndsItAndIsTheReason() {
        ShardOwner owner = owner(() -> {
            throw new StackOverflowError("too deep");
        });

        owner.run();

        assertThat(owner.ended())
                .hasValueSatisfying(reason -> assertThat(reason).contains("too deep"));
    }

    @Test
    void anOwnerThatWasAskedToStopHasNotEndedByItself() {
        ShardOwner owner = owner(Optional::empty);
        owner.stop();

        owner.run();

        assertThat(owner.ended()).isEmpty();
    }

    private ShardOwner owner(Supplier<Optional<Snapshot>> newest) {
        Rulebook rulebook = Rulebook.compile(Rulebook.ALL);
        ManualClock clock = new ManualClock(EngineRun.START);
        return new ShardOwner(
                new ShardOwner.Ports(
                        null, snapshots(newest), null, null, lease(), () -> new DroolsConclusions(rulebook)),
                new EngineSettings(Duration.ZERO, Duration.ZERO, () -> "id", () -> "epoch"),
                clock,
                () -> {},
                () -> {});
    }

    private static Snapshots snapshots(Supplier<Optional<Snapshot>> newest) {
        return new Snapshots() {
            @Override
            public Optional<Snapshot> newest() {
                return newest.get();
            }

            @Override
            public long save(Snapshot snapshot) {
                throw new UnsupportedOperationException("nothing here is kept");
            }
        };
    }

    private Lease lease() {
        return new Lease() {
            @Override
            public boolean acquire() {
                return true;
            }

            @Override
            public boolean renew() {
                return true;
            }

            @Override
            public void release() {
                released = true;
            }
        };
    }
}
