package dev.tocsin.router.domain.fanout;

import static dev.tocsin.router.Given.annotated;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static dev.tocsin.router.Given.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final AlertGroup GROUP = group(
            LabelSet.EMPTY,
            resolved("instance", "a"),
            firing("instance", "b"),
            annotated(firing("instance", "c"), "summary", "x".repeat(1_000)));

    @Test
    void whatFiresIsKeptFirstSoThatTheGroupDoesNotLookResolved() {
        AlertGroup one = Excerpt.of(GROUP, 1);

        assertThat(one.alerts()).containsExactly(firing("instance", "b"));
        assertThat(one.isFiring()).isTrue();
        assertThat(one.truncated()).isEqualTo(2);
    }

    @Test
    void anExcerptOfAnExcerptCountsAllThatIsLeftOut() {
        assertThat(Excerpt.of(Excerpt.of(GROUP, 2), 1).truncated()).isEqualTo(2);
    }

    @Test
    void theLeastIsOneAlertWithItsLabelsAndAWordAboutTheRest() {
        AlertGroup bare = Excerpt.bare(group(
                LabelSet.EMPTY, annotated(firing("instance", "c"), "summary", "x".repeat(1_000), "runbook", "R")));

        assertThat(bare.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.labels()).isEqualTo(LabelSet.of("instance", "c"));
            assertThat(alert.annotations().value("summary")).contains("left out");
            assertThat(alert.annotations().value("runbook")).isEmpty();
        });
        assertThat(bare.truncated()).isZero();
    }
}
