package dev.tocsin.ingest.domain.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final List<Fingerprint> NOBODY = List.of();

    @Test
    void severitiesAreOrderedByTheirMeaning() {
        assertThat(Stream.of("", "info", "bespoke", "Critical", "warning", "page")
                        .map(Severity::new)
                        .sorted())
                .extracting(Severity::name)
                .containsExactly("page", "Critical", "warning", "info", "bespoke", "");
    }

    @Test
    void mutedAlertsAreCountedByTheirForemostReasonAndNotByTheirSeverity() {
        List<AlertView> alerts = List.of(
                alert("a", "critical", 1, List.of(), NOBODY, List.of()),
                alert("b", "critical", 1, List.of("s"), List.of(new Fingerprint(1)), List.of()),
                alert("c", "warning", 1, List.of(), List.of(new Fingerprint(1)), List.of("night")),
                alert("d", "warning", 1, List.of(), NOBODY, List.of("night")),
                alert("e", "warning", 1, List.of(), NOBODY, List.of()));

        AlertCounts counts = AlertCounts.of(alerts);

        assertThat(counts.byMuting())
                .containsOnly(
                        entry(Muting.FIRING, 2L),
                        entry(Muting.SILENCED, 1L),
                        entry(Muting.INHIBITED, 1L),
                        entry(Muting.MUTED, 1L));
        assertThat(counts.bySeverity())
                .containsExactly(entry(new Severity("critical"), 1L), entry(new Severity("warning"), 1L));
    }

    @Test
    void groupsAreOrderedByTheirWorstAlertAndEmptyOnesAreLeftOut() {
        GroupView muted = group("muted", alert("a", "critical", 9, List.of("s"), NOBODY, List.of()));
        GroupView older = group("older", alert("b", "warning", 1, List.of(), NOBODY, List.of()));
        GroupView newer = group(
                "newer",
                alert("c", "info", 9, List.of(), NOBODY, List.of()),
                alert("d", "warning", 5, List.of(), NOBODY, List.of()));

        List<GroupView> sorted = GroupOrder.sorted(List.of(muted, group("empty"), older, newer));

        assertThat(sorted).extracting(GroupView::receiver).containsExactly("newer", "older", "muted");
        assertThat(sorted.getFirst().alerts())
                .extracting(alert -> alert.labels().value("alertname"))
                .containsExactly("d", "c");
        assertThat(GroupOrder.since(newer)).isEqualTo(Instant.ofEpochSecond(5));
    }

    private static GroupView group(String receiver, AlertView... alerts) {
        return new GroupView(LabelSet.EMPTY, LabelSet.EMPTY, receiver, List.of(alerts));
    }

    private static AlertView alert(
            String name,
            String severity,
            long start,
            List<String> silencedBy,
            List<Fingerprint> inhibitedBy,
            List<String> mutedBy) {
        return new AlertView(
                LabelSet.of("alertname", name, "severity", severity),
                LabelSet.EMPTY,
                Instant.ofEpochSecond(start),
                Instant.MAX,
                Instant.EPOCH,
                "",
                List.of(),
                silencedBy,
                inhibitedBy,
                mutedBy);
    }
}
