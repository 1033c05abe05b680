package dev.tocsin.runbooks.domain.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.runbooks.Groups;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

    private static final Matchers ANY_DATABASE = Matchers.compile(List.of(matcher("service", "db")));
    private static final Matchers CONNECTIONS =
            Matchers.compile(List.of(matcher("alertname", "ConnectionsHigh"), matcher("service", "db")));

    private final Shelf shelf = Shelf.of(List.of(
            runbook("HighErrorRate", Matchers.NONE),
            runbook("Databases", ANY_DATABASE),
            runbook("Connections", CONNECTIONS),
            runbook("Empty", Matchers.NONE)));

    @Test
    void anAlertHasTheRunbookOfItsName() {
        assertThat(named(LabelSet.of("alertname", "HighErrorRate"))).isEqualTo("HighErrorRate");
    }

    @Test
    void theClosestFitWins() {
        assertThat(named(LabelSet.of("alertname", "ConnectionsHigh", "service", "db")))
                .isEqualTo("Connections");
        assertThat(named(LabelSet.of("alertname", "Other", "service", "db"))).isEqualTo("Databases");
    }

    @Test
    void aRunbookWithoutConditionsIsNotForEverything() {
        assertThat(shelf.forAlert(LabelSet.of("alertname", "Unknown"))).isEmpty();
    }

    @Test
    void anAddressMayNameTheRunbookOrTheAlert() {
        Shelf connections = Shelf.of(
                List.of(runbook("Connections", Matchers.compile(List.of(matcher("alertname", "ConnectionsHigh"))))));

        assertThat(connections.named("Connections")).isPresent();
        assertThat(connections.named("ConnectionsHigh")).isPresent();
        assertThat(connections.named("Nothing")).isEmpty();
        assertThat(connections.named("../../etc/passwd")).isEmpty();
    }

    @Test
    void aFiringAlertsRunbookComesBeforeAResolvedOnes() {
        Shelf both = Shelf.of(List.of(runbook("A", Matchers.NONE), runbook("B", Matchers.NONE)));

        assertThat(both.forGroup(Groups.group("g", "-A", "B")))
                .map(Runbook::name)
                .contains(new RunbookName("B"));
    }

    @Test
    void anAlertsAuthorMayNameTheRunbookAsTheyLike() {
        LabelSet labels = LabelSet.of("alertname", "HighErrorRate");

        assertThat(named(alert(labels, "docs/runbooks/Databases.md"))).isEqualTo("Databases");
        assertThat(named(alert(labels, "Connections"))).isEqualTo("Connections");
        assertThat(named(alert(labels, "https://wiki.example.org/Databases"))).isEqualTo("HighErrorRate");
        assertThat(named(alert(labels, "../../etc/passwd"))).isEqualTo("HighErrorRate");
    }

    private String named(NotifiedAlert alert) {
        AlertGroup group = new AlertGroup("r", new GroupKey("g"), LabelSet.EMPTY, LabelSet.EMPTY, List.of(alert));
        return shelf.forGroup(group).orElseThrow().name().value();
    }

    private static NotifiedAlert alert(LabelSet labels, String runbook) {
        return new NotifiedAlert(labels, LabelSet.of("runbook_url", runbook), Groups.T0, null, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "a b", "a\u0000", "<script>", "-rf"})
    void aNameIsSafeInAddressesAndFileNames(String name) {
        assertThat(RunbookName.parse(name)).isEmpty();
    }

    private String named(LabelSet alert) {
        return shelf.forAlert(alert).orElseThrow().name().value();
    }

    private static LabelMatcher matcher(String name, String value) {
        return new LabelMatcher(name, Operator.EQUAL, value);
    }

    private static Runbook runbook(String name, Matchers matchers) {
        return new Runbook(
                new RunbookName(name), RunbookVersion.of(name), name, "", List.of(), matchers, "", "", List.of());
    }
}
