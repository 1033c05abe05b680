package dev.tocsin.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Figures;
import dev.tocsin.bench.figure.Goal;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.figure.Unit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Figure ACCEPTED = new Figure("accepted", Unit.ALERTS_PER_SECOND, new Goal.AtLeastPeer(1));

    private final Figures figures = new Figures();

    @Test
    void medianSpreadRatioAndVerdictStandOnOneLine() {
        add(Side.TOCSIN, new Sample.Sound(60_000), new Sample.Sound(40_000), new Sample.Sound(50_000));
        add(Side.ALERTMANAGER, new Sample.Sound(40_000));

        assertThat(text())
                .contains(
                        "| accepted, alerts/s | 50,000 (40,000 to 60,000) | 40,000 | 1.25 | at least 1.0 x | reached |");
    }

    @Test
    void runThatDoesNotCountIsShownInParenthesesWithItsReason() {
        add(Side.TOCSIN, new Sample.Flawed(90_000, "lists 1 of\n2 alerts"));
        add(Side.ALERTMANAGER, new Sample.Sound(45_000));

        assertThat(text())
                .contains("| accepted, alerts/s | (90,000) | 45,000 | 2.00 | at least 1.0 x | does not count |")
                .contains("- Tocsin: lists 1 of 2 alerts (accepted)\n");
    }

    @Test
    void runThatCountsIsPreferredToOneThatDoesNot() {
        add(Side.TOCSIN, new Sample.Flawed(90_000, "slow"), new Sample.Sound(30_000));

        assertThat(text()).contains("| accepted, alerts/s | 30,000 | – | – |");
    }

    @Test
    void headingAndMachineComeFirst() {
        assertThat(text()).startsWith("""
                ### 2026-11-21 03:00 UTC

                2 cores; Linux. Tocsin 1.
                One round; load average 0.1.
                """);
    }

    private void add(Side side, Sample... samples) {
        for (Sample sample : samples) {
            figures.add(ACCEPTED, side, sample);
        }
    }

    private String text() {
        return new Report(
                        Instant.parse("2026-11-21T03:00:00Z"),
                        new Machine("2 cores", "Linux", "Tocsin 1"),
                        "One round",
                        "0.1",
                        figures)
                .text();
    }
}
