package dev.tocsin.engine.adapter.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.engine.app.port.Journal.Append;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class NatsJournalTest {

    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");

    @Inject
    Nats nats;

    @Inject
    DecisionCodec codec;

    private List<Decision> before;

    @BeforeEach
    void readWhatIsThere() {
        before = replayed(new NatsJournal(nats, codec));
    }

    @Test
    void whatWasAppendedIsReplayedInOrder() {
        Journal journal = follower();
        Decision first = decision("a", 1, 1);
        Decision second = decision("a", 2, 1);

        assertThat(journal.append(first)).isEqualTo(Append.APPENDED);
        assertThat(journal.append(second)).isEqualTo(Append.APPENDED);

        assertThat(replayed(new NatsJournal(nats, codec)))
                .endsWith(first, second)
                .hasSize(before.size() + 2);
    }

    @Test
    void oneOfTwoWritersIsDeposed() {
        Journal stale = follower();
        Journal fresh = follower();
        assertThat(fresh.append(decision("fresh", 1, 1))).isEqualTo(Append.APPENDED);

        assertThat(stale.append(decision("stale", 1, 1))).isEqualTo(Append.DEPOSED);

        assertThat(replayed(new NatsJournal(nats, codec))).hasSize(before.size() + 1);
    }

    @Test
    void anAppendThatWasStoredThoughItsAnswerWasLostIsNotStoredTwice() {
        Journal writer = follower();
        Decision decision = decision("lost-answer", 1, 1);
        follower().append(decision);

        assertThat(writer.append(decision)).isEqualTo(Append.APPENDED);
        assertThat(writer.append(decision("lost-answer", 2, 1))).isEqualTo(Append.APPENDED);

        assertThat(replayed(new NatsJournal(nats, codec))).hasSize(before.size() + 2);
    }

    @Test
    void aDecisionOverThePayloadLimitIsOneMessage() {
        Decision large = decision("large", 1, 60_000);

        assertThat(follower().append(large)).isEqualTo(Append.APPENDED);

        assertThat(replayed(new NatsJournal(nats, codec))).last().isEqualTo(large);
    }

    private Journal follower() {
        NatsJournal journal = new NatsJournal(nats, codec);
        replayed(journal);
        return journal;
    }

    private static List<Decision> replayed(Journal journal) {
        List<Decision> decisions = new ArrayList<>();
        journal.replay(0, decisions::add);
        return decisions;
    }

    private static Decision decision(String epoch, long number, int records) {
        Random random = new Random(1);
        return new Decision(
                epoch,
                number,
                AT,
                0,
                0,
                LongStream.range(0, records)
                        .<JournalRecord>mapToObj(i ->
                                new JournalRecord.AlertForgotten(TenantId.DEFAULT, new Fingerprint(random.nextLong())))
                        .toList());
    }
}
