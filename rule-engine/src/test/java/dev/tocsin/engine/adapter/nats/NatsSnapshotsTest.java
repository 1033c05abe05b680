package dev.tocsin.engine.adapter.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.engine.domain.shard.Snapshot;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class NatsSnapshotsTest {

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Test
    void theTwoNewestAreKeptAndADamagedOneIsPassedOver() throws Exception {
        NatsSnapshots snapshots = new NatsSnapshots(nats, codec);
        assertThat(snapshots.newest()).isEmpty();

        assertThat(snapshots.save(snapshot(10))).isZero();
        assertThat(snapshots.save(snapshot(20))).isEqualTo(10);
        assertThat(snapshots.save(snapshot(30))).isEqualTo(20);
        assertThat(snapshots.newest()).contains(snapshot(30));

        nats.connection().objectStore("ENGINE_SNAPSHOTS").put("shard.0.30", new ByteArrayInputStream(new byte[] {1, 2, 3
        }));
        assertThat(snapshots.newest()).contains(snapshot(20));
    }

    private static Snapshot snapshot(long sequence) {
        return new Snapshot(
                sequence,
                new Decision("snapshot", sequence, Instant.parse("2026-11-21T03:00:00Z"), sequence, 1, List.of()));
    }
}
