package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.journal.JournalRecord.Told;
import dev.tocsin.contracts.v1.questions.Question;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Instant AT = Instant.parse("2026-11-21T03:00:00.123456789Z");

    private final EventCodec codec = new EventCodec();

    @Test
    void aDecisionReadsBackAsItWasWritten() throws UnreadableEventException {
        GroupKey key = new GroupKey("{}:{alertname=\"A\"}");
        GroupId group = new GroupId("{}/0", key);
        NotifiedAlert alert = new NotifiedAlert(
                LabelSet.of("alertname", "A", "region", "zürich"), LabelSet.EMPTY, AT, null, "http://p/graph");
        Decision decision = new Decision(
                "e1",
                7,
                AT,
                12,
                3,
                List.of(
                        new AlertResolved(TenantId.DEFAULT, new Fingerprint(-1L), AT, AlertResolved.Cause.EXPIRY),
                        new GroupNotified(
                                TenantId.DEFAULT,
                                new PolicyVersion("abc"),
                                group,
                                AT,
                                new AlertGroup(
                                        "team", key, LabelSet.of("alertname", "A"), LabelSet.EMPTY, List.of(alert)),
                                List.of(new Told(
                                        new Integration("team", "webhook", 0), NotifyReason.FIRST_NOTIFICATION)),
                                null)));

        byte[] json = codec.write(decision);

        assertThat(codec.read(json, Decision.class)).isEqualTo(decision);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"type\":\"alert-resolved\"", "\"fingerprint\":\"ffffffffffffffff\"", "zürich")
                .doesNotContain("firing");
    }

    @Test
    void aGroupSaysHowManyAlertsWereLeftOutOnlyIfSomeWere() throws UnreadableEventException {
        AlertGroup whole = new AlertGroup("a", new GroupKey("{}:{}"), LabelSet.EMPTY, LabelSet.EMPTY, List.of());
        AlertGroup cut = new AlertGroup("a", new GroupKey("{}:{}"), LabelSet.EMPTY, LabelSet.EMPTY, List.of(), 7);

        assertThat(new String(codec.write(whole), StandardCharsets.UTF_8)).doesNotContain("truncated");
        assertThat(codec.read(codec.write(whole), AlertGroup.class)).isEqualTo(whole);
        assertThat(codec.read(codec.write(cut), AlertGroup.class)).isEqualTo(cut);
    }

    @Test
    void aRecordOfASealedTypeCarriesItsKindAlsoByItself() throws UnreadableEventException {
        Question question = new Question.Silences(
                TenantId.DEFAULT,
                true,
                true,
                false,
                List.of(new LabelMatcher("job", LabelMatcher.Operator.MATCHES, "a.*")));

        assertThat(codec.read(codec.write(question), Question.class)).isEqualTo(question);
    }

    @Test
    void unknownPropertiesOfANewerWriterAreIgnored() throws UnreadableEventException {
        byte[] json = "{\"type\":\"alert-forgotten\",\"tenant\":\"t\",\"fingerprint\":\"00000000000000ff\",\"new\":{}}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(codec.read(json, JournalRecord.class))
                .isEqualTo(new JournalRecord.AlertForgotten(new TenantId("t"), new Fingerprint(255)));
    }

    @Test
    void aLargeEventIsCompressedAndReadsBack() throws UnreadableEventException {
        JournalRecord small = new JournalRecord.AlertForgotten(TenantId.DEFAULT, new Fingerprint(1));
        Decision large = new Decision("e", 1, AT, 0, 0, Collections.nCopies(20_000, small));

        byte[] written = codec.write(large);

        assertThat(written.length).isLessThan(100_000);
        assertThat(codec.read(written, Decision.class)).isEqualTo(large);
    }

    @Test
    void aCompressedEventThatIsDamagedIsNamed() {
        byte[] damaged = {0x1f, (byte) 0x8b, 8, 0, 1};

        assertThatThrownBy(() -> codec.read(damaged, Decision.class)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void whatCannotBeReadIsNamedWithoutItsContent() {
        byte[] json = "{\"epoch\":\"secret".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> codec.read(json, Decision.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("Decision")
                .hasMessageNotContaining("secret");
    }
}
