package dev.tocsin.engine.app;

import static dev.tocsin.engine.app.ReloadTest.BEFORE;
import static dev.tocsin.engine.app.ReloadTest.ROUTE;
import static dev.tocsin.engine.app.ReloadTest.stay;
import static dev.tocsin.engine.app.ReloadTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupOpened;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Further rows of "When the policy changes": alerts that the new policy leads elsewhere, or groups otherwise. */
class MovedAlertsTest {

    @Test
    void aRemovedRouteWhoseAlertsGoToTheSameReceiverCausesNothing() {
        try (EngineRun run = EngineRun.start(BEFORE.replace("receiver: db", "receiver: rest"))) {
            stay(run, "a");
            run.advance(Duration.ofSeconds(30));
            run.reload(BEFORE.replace("  routes:\n", "").replace(ROUTE, ""));
            run.advance(Duration.ofMinutes(20));
            assertThat(Tellings.of(run)).containsExactly("rest first a", "rest repeats a");

            stay(run, "b");
            run.advance(Duration.ofMinutes(5));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run).subList(2, 4)).containsExactly("rest first b", "rest ended -a");
            assertThat(groups(run)).containsExactly("b");
        }
    }

    @Test
    void aRemovedRouteWhoseAlertsGoToAnotherReceiverTellsThatOne() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("  routes:\n", "").replace(ROUTE, ""));
            run.advance(Duration.ofMinutes(1));
            assertThat(Tellings.of(run)).containsExactly("db first a", "rest first a");

            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run)).hasSize(4).contains("db ended -a", "rest ended -a");
        }
    }

    @Test
    void otherGroupLabelsGroupWhatIsNew() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("[alertname]", "[alertname, instance]"));
            run.advance(Duration.ofMinutes(20));
            assertThat(Tellings.of(run)).containsExactly("db first a", "db repeats a");

            stay(run, "b");
            run.advance(Duration.ofSeconds(30));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run).subList(2, 4)).containsExactly("db first b", "db ended -a");
        }
    }

    @Test
    void aRouteThatTakesSomeOfAGroupLeavesTheOthers() {
        try (EngineRun run = EngineRun.start(BEFORE)) {
            stay(run, "a");
            stay(run, "b");
            run.advance(Duration.ofSeconds(30));
            run.reload(BEFORE.replace(
                    ROUTE, "    - matchers: [job=\"db\", instance=\"b\"]\n      receiver: other\n" + ROUTE));
            run.advance(Duration.ofMinutes(5));
            assertThat(Tellings.of(run)).containsExactly("db first a b", "other first b");

            run.resolve("alertname", "Slow", "job", "db", "instance", "b");
            run.advance(Duration.ofMinutes(6));

            assertThat(Tellings.of(run)).hasSize(4).contains("db resolves a -b", "other ended -b");
        }
    }

    @Test
    void aChangeThatIsTakenBackTellsNobodyTwice() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("receiver: db", "receiver: other"));
            run.advance(Duration.ofMinutes(5));
            run.reload(BEFORE);
            run.advance(Duration.ofMinutes(5));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(5));

            assertThat(Tellings.of(run))
                    .containsExactly("db first a", "other first a", "db ended -a", "other ended -a");
        }
    }

    @Test
    void anAlertThatNobodyWasToldOfYetIsToldOnceWhereItIsNow() {
        try (EngineRun run = EngineRun.start(BEFORE)) {
            stay(run, "a");
            run.advance(Duration.ofSeconds(20));
            run.reload(BEFORE.replace("[alertname]", "[alertname, instance]"));

            run.advance(Duration.ofMinutes(6));

            assertThat(Tellings.of(run)).containsExactly("db first a");
        }
    }

    @Test
    void anAlertThatResolvedJustBeforeIsToldResolvedWhereItWasTold() {
        try (EngineRun run = told()) {
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.reload(BEFORE.replace("[alertname]", "[alertname, instance]"));

            run.advance(Duration.ofMinutes(6));

            assertThat(Tellings.of(run)).containsExactly("db first a", "db ended -a");
            assertThat(run.snapshot().state().records()).noneMatch(GroupOpened.class::isInstance);
        }
    }

    @Test
    void anAlertThatFiresAgainAfterItsEndWasToldGoesWhereThePolicyLeadsIt() {
        try (EngineRun run = told()) {
            run.reload(BEFORE.replace("[alertname]", "[alertname, instance]"));
            run.resolve("alertname", "Slow", "job", "db", "instance", "a");
            run.advance(Duration.ofMinutes(6));
            stay(run, "a");
            run.advance(Duration.ofMinutes(1));

            assertThat(Tellings.of(run)).containsExactly("db first a", "db ended -a", "db first a");
        }
    }

    private static List<String> groups(EngineRun run) {
        return run
                .ask(new Question.Groups(TenantId.DEFAULT, true, true, true, true, List.<LabelMatcher>of(), null))
                .stream()
                .map(GroupView.class::cast)
                .flatMap(group -> group.alerts().stream())
                .map(alert -> alert.labels().value("instance"))
                .toList();
    }
}
