package dev.tocsin.router.domain.fanout;

import static dev.tocsin.router.Given.annotated;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static dev.tocsin.router.Given.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    private final PageLinks links = new PageLinks("https://tocsin.example/base/");

    @Test
    void pagesAreFoundByTheGroup() {
        AlertGroup group =
                group(LabelSet.of("alertname", "High Load", "team", "a&b"), firing("alertname", "High Load"));

        assertThat(links.of(group))
                .containsEntry(
                        "incident",
                        "https://tocsin.example/base/incidents/by-group/"
                                + group.key().hash())
                .containsEntry(
                        "alerts",
                        "https://tocsin.example/base/alerts?filter=alertname%3D%22High%20Load%22&filter=team%3D%22a%26b%22")
                .containsEntry(
                        "silence",
                        "https://tocsin.example/base/silences/new?filter=alertname%3D%22High%20Load%22&filter=team%3D%22a%26b%22")
                .containsEntry("runbook", "https://tocsin.example/base/runbooks/High%20Load");
    }

    @Test
    void aGroupWithoutLabelsIsFoundByWhatItsAlertsShare() {
        AlertGroup group =
                group(LabelSet.EMPTY, firing("alertname", "A", "pod", "1"), firing("alertname", "A", "pod", "2"));

        assertThat(links.of(group))
                .containsEntry("alerts", "https://tocsin.example/base/alerts?filter=alertname%3D%22A%22");
    }

    @Test
    void aGroupThatSharesNothingIsFoundAmongAll() {
        assertThat(links.of(group(LabelSet.EMPTY, firing("a", "1"), firing("a", "2"))))
                .containsEntry("alerts", "https://tocsin.example/base/alerts")
                .doesNotContainKey("runbook");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "runbook_url=https://wiki/x, https://wiki/x, its author's address",
        "runbook_url=HTTP://wiki/x, HTTP://wiki/x, whatever the case",
        "runbook=https://wiki/y, https://wiki/y, the shorter name",
        "runbook=disk/full, https://tocsin.example/base/runbooks/disk%2Ffull, a name of ours",
        "runbook_url=javascript:alert(1), https://tocsin.example/base/runbooks/javascript%3Aalert%281%29, no other scheme",
        "summary=x, https://tocsin.example/base/runbooks/Down, the alert's name",
    })
    void theRunbookIsWhatTheAlertSays(String annotation, String expected, String reason) {
        String[] pair = annotation.split("=", 2);

        assertThat(links.of(group(LabelSet.EMPTY, annotated(firing("alertname", "Down"), pair))))
                .containsEntry("runbook", expected);
    }

    @Test
    void theRunbookOfAFiringAlertComesFirst() {
        assertThat(links.of(group(LabelSet.EMPTY, resolved("alertname", "A"), firing("alertname", "B"))))
                .containsEntry("runbook", "https://tocsin.example/base/runbooks/B");
    }
}
