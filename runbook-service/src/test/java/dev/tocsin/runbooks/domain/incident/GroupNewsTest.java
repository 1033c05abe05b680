package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.contracts.NotifyReason.ALL_RESOLVED;
import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.contracts.NotifyReason.NEW_ALERTS;
import static dev.tocsin.contracts.NotifyReason.REPEAT_INTERVAL;
import static dev.tocsin.contracts.NotifyReason.SOME_RESOLVED;
import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import dev.tocsin.runbooks.domain.runbook.RunbookVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupNewsTest {

    private static final RunbookPin PIN = new RunbookPin(new RunbookName("HighErrorRate"), RunbookVersion.of("text"));
    private static final AlertGroup FIRING = group("g", "HighErrorRate");
    private static final AlertGroup OVER = group("g", "-HighErrorRate");

    @Test
    void aFiringGroupOpensAnIncidentThatHoldsOnToItsRunbook() {
        IncidentUpdate update = decide(GroupHistory.NONE, news("e1", FIRST_NOTIFICATION, T0, FIRING));

        assertThat(update.incident()).isInstanceOf(Triggered.class);
        assertThat(update.opens()).isTrue();
        assertThat(update.entries())
                .containsExactly(new TimelineEntry(1, T0, new Opened("HighErrorRate · checkout", "critical", PIN)));
    }

    @Test
    void theSameEventGivesTheSameIncidentAndAnotherEventAnother() {
        IncidentUpdate first = decide(GroupHistory.NONE, news("e1", FIRST_NOTIFICATION, T0, FIRING));
        IncidentUpdate again = decide(GroupHistory.NONE, news("e1", FIRST_NOTIFICATION, T0, FIRING));
        IncidentUpdate other = decide(GroupHistory.NONE, news("e2", FIRST_NOTIFICATION, T0, FIRING));

        assertThat(again).isEqualTo(first);
        assertThat(other.incident().particulars().id())
                .isNotEqualTo(first.incident().particulars().id());
    }

    @Test
    void aResolvedGroupWithoutAnIncidentIsNoNews() {
        assertThat(maybe(GroupHistory.NONE, news("e1", ALL_RESOLVED, T0, OVER))).isEmpty();
    }

    @Test
    void alertsThatJoinOrLeaveAreNoted() {
        GroupHistory history = open(group("g", "A", "B"), T0);

        IncidentUpdate update =
                decide(history, news("e2", NEW_ALERTS, T0.plusSeconds(60), group("g", "A", "C", "D", "-B")));

        assertThat(events(update))
                .containsExactly(new GroupChanged("2 alerts joined, 1 resolved: 3 firing", "critical"));
        assertThat(update.opens()).isFalse();
    }

    @Test
    void aRepeatThatChangesNothingIsNotNoted() {
        assertThat(maybe(open(FIRING, T0), news("e2", REPEAT_INTERVAL, T0.plusSeconds(60), FIRING)))
                .isEmpty();
    }

    @Test
    void anIncidentResolvesWithItsGroupWhoeverHasTakenIt() {
        GroupHistory triggered = open(FIRING, T0);
        Triggered open = (Triggered) triggered.newest();
        GroupHistory acknowledged = new GroupHistory(
                open.acknowledge(new Responder("Ada"), T0.plusSeconds(5)).incident(),
                FIRING,
                List.of(),
                null,
                triggered.standing(),
                List.of());

        for (GroupHistory history : List.of(triggered, acknowledged)) {
            IncidentUpdate update = decide(history, news("e2", ALL_RESOLVED, T0.plusSeconds(60), OVER));

            assertThat(update.incident()).isInstanceOf(Resolved.class);
            assertThat(events(update)).containsExactly(new ResolvedBy(new Resolver.Group()));
        }
    }

    @Test
    void aGroupInWhichNothingFiresAnyMoreIsResolvedWhateverTheReasonSays() {
        IncidentUpdate update = decide(open(FIRING, T0), news("e2", REPEAT_INTERVAL, T0.plusSeconds(60), OVER));

        assertThat(update.incident()).isInstanceOf(Resolved.class);
    }

    @Test
    void aGroupThatFiresAnewGetsANewIncident() {
        GroupHistory over = resolved(new Resolver.Group());

        IncidentUpdate update = decide(over, news("e3", FIRST_NOTIFICATION, T0.plusSeconds(600), FIRING));

        assertThat(update.opens()).isTrue();
    }

    @Test
    void whatSomebodyClosedStaysClosedUntilThereIsSomethingNew() {
        GroupHistory closed = resolved(new Resolver.Somebody(new Responder("Ada")));
        AlertGroup rest = group("g", "HighErrorRate", "-Other");

        assertThat(maybe(closed, news("e3", SOME_RESOLVED, T0.plusSeconds(600), rest)))
                .isEmpty();
        assertThat(maybe(closed, news("e3", NEW_ALERTS, T0.plusSeconds(600), rest)))
                .isPresent();
    }

    @Test
    void lateNewsDoNotChangeAnOpenIncident() {
        GroupHistory history = open(FIRING, T0);

        assertThat(maybe(history, news("e0", ALL_RESOLVED, T0.minusSeconds(60), OVER)))
                .isEmpty();
        assertThat(maybe(history, news("e0", NEW_ALERTS, T0.minusSeconds(60), group("g", "X"))))
                .isEmpty();
    }

    @Test
    void anOpeningThatArrivesAfterItsResolutionIsPutOnRecordAsOver() {
        Instant end = T0.plusSeconds(120);
        GroupHistory over = new GroupHistory(null, OVER, List.of(), null, new Standing(end, Stand.RESOLVED), List.of());

        IncidentUpdate update = decide(over, news("e1", FIRST_NOTIFICATION, T0, FIRING));

        assertThat(update.incident()).isInstanceOfSatisfying(Resolved.class, resolved -> assertThat(resolved.at())
                .isEqualTo(end));
        assertThat(update.entries()).extracting(TimelineEntry::sequence).containsExactly(1L, 2L);
        assertThat(update.openedAt()).isEqualTo(T0);
    }

    @Test
    void aLateOpeningOfALifeThatIsOnRecordIsNoNews() {
        GroupHistory history = resolved(new Resolver.Group());

        assertThat(maybe(history, news("e2", NEW_ALERTS, T0.plusSeconds(10), FIRING)))
                .isEmpty();
    }

    @Test
    void whoWasToldBeforeTheIncidentOpenedIsOnItsTimeline() {
        Escalated page = new Escalated("Ada", "platform", 1);
        GroupHistory history =
                new GroupHistory(null, null, List.of(), null, null, List.of(new EarlyRemark(page, T0.plusSeconds(1))));

        IncidentUpdate update = decide(history, news("e1", FIRST_NOTIFICATION, T0, FIRING));

        assertThat(update.entries()).hasSize(2);
        assertThat(update.entries().getLast()).isEqualTo(new TimelineEntry(2, T0.plusSeconds(1), page));
    }

    @Test
    void aTitleNamesTheAlertsAndWhatTheyAreGroupedBy() {
        assertThat(title(group("g", "A"))).isEqualTo("A · checkout");
        assertThat(title(group("g", "A", "B"))).isEqualTo("A and B · checkout");
        assertThat(title(group("g", "A", "B", "C", "-D"))).isEqualTo("A and 2 more · checkout");
        assertThat(title(group("g", "A".repeat(300)))).hasSize(200).endsWith("…");
    }

    private static String title(AlertGroup group) {
        return GroupTitle.of(group);
    }

    private static GroupHistory open(AlertGroup group, Instant at) {
        IncidentUpdate update = decide(GroupHistory.NONE, news("e1", FIRST_NOTIFICATION, at, group));
        return new GroupHistory(update.incident(), group, List.of(), null, new Standing(at, Stand.FIRING), List.of());
    }

    private static GroupHistory resolved(Resolver who) {
        Triggered open = (Triggered) open(FIRING, T0).newest();
        Instant end = T0.plusSeconds(60);
        return new GroupHistory(
                open.resolve(who, end).incident(), OVER, List.of(), null, new Standing(end, Stand.RESOLVED), List.of());
    }

    private static IncidentUpdate decide(GroupHistory history, GroupEscalated news) {
        return maybe(history, news).orElseThrow();
    }

    private static Optional<IncidentUpdate> maybe(GroupHistory history, GroupEscalated news) {
        return GroupNews.decide(history, news, PIN);
    }

    private static List<IncidentEvent> events(IncidentUpdate update) {
        return update.entries().stream().map(TimelineEntry::event).toList();
    }
}
