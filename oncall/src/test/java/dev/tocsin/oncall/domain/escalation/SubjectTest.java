package dev.tocsin.oncall.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectTest {

    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    private static final OncallTarget TARGET = new OncallTarget("platform", Duration.ofMinutes(5));

    @Test
    void aPageSaysHowManyAlertsItLeavesOutAndHowManyWereLeftOutBefore() {
        LabelSet words = LabelSet.of("description", "x".repeat(Subject.MOST_CHARACTERS / 4));
        List<NotifiedAlert> alerts = IntStream.range(0, 10)
                .mapToObj(i -> new NotifiedAlert(LabelSet.of("instance", "i" + i), words, AT, null, ""))
                .toList();
        AlertGroup group = new AlertGroup("team", new GroupKey("{}:{}"), LabelSet.EMPTY, LabelSet.EMPTY, alerts, 7);

        AlertGroup named = Subject.of(
                        new GroupEscalated(
                                "e1",
                                TenantId.DEFAULT,
                                new PolicyVersion("p"),
                                NotifyReason.FIRST_NOTIFICATION,
                                AT,
                                "critical",
                                group,
                                TARGET),
                        TARGET)
                .group();

        assertThat(named.alerts()).hasSize(4);
        assertThat(named.truncated()).isEqualTo(7 + 6);
    }
}
