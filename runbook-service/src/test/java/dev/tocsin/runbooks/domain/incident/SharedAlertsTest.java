package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.contracts.NotifyReason.ALL_RESOLVED;
import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.contracts.NotifyReason.NEW_ALERTS;
import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupJoined;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An alert in two groups, as {@code continue: true} gives them, is one problem. */
class SharedAlertsTest {

    private static final GroupJoined JOINED = new GroupJoined(new GroupKey("one/page"), "team-db");
    private static final Triggered CHAT = (Triggered)
            GroupNews.decide(GroupHistory.NONE, news("c1", FIRST_NOTIFICATION, T0, group("one/chat", "A", "B")), null)
                    .orElseThrow()
                    .incident();

    @Test
    void aGroupWhoseAlertsAreAllPartOfAnOpenIncidentJoinsIt() {
        GroupHistory history = GroupHistory.NONE.coveredBy(CHAT);

        IncidentUpdate update = decide(history, FIRST_NOTIFICATION, 1, group("one/page", "A"));

        assertThat(update.opens()).isFalse();
        assertThat(update.incident().particulars().id())
                .isEqualTo(CHAT.particulars().id());
        assertThat(update.incident().particulars().groups())
                .containsExactly(new GroupKey("one/chat"), new GroupKey("one/page"));
        assertThat(update.entries()).extracting(TimelineEntry::event).containsExactly(JOINED);
    }

    @Test
    void whoWasToldBeforeItJoinedIsOnTheTimeline() {
        EarlyRemark early = new EarlyRemark(new IncidentEvent.Escalated("Ada", "platform", 1), T0);
        GroupHistory history = new GroupHistory(null, null, List.of(), CHAT, null, List.of(early));

        assertThat(decide(history, FIRST_NOTIFICATION, 1, group("one/page", "A"))
                        .entries())
                .hasSize(2);
    }

    @Test
    void anIncidentThatIsOverTakesNobodyIn() {
        GroupHistory history = GroupHistory.NONE.coveredBy(
                CHAT.resolve(new Resolver.Group(), T0.plusSeconds(60)).incident());

        assertThat(decide(history, FIRST_NOTIFICATION, 1, group("one/page", "A"))
                        .opens())
                .isTrue();
    }

    @Test
    void lateNewsOfALifeThatIsOnRecordAsAnothersOpenNothing() {
        Incident over = CHAT.resolve(new Resolver.Group(), T0.plusSeconds(60)).incident();
        Standing resolvedSince = new Standing(T0.plusSeconds(60), Stand.RESOLVED);
        GroupHistory history = new GroupHistory(null, null, List.of(), over, resolvedSince, List.of());

        assertThat(maybe(history, FIRST_NOTIFICATION, 1, group("one/page", "A")))
                .isEmpty();
    }

    @Test
    void itStaysOpenUntilTheLastOfItsGroupsIsOver() {
        Incident both = joined();

        assertThat(maybe(
                        member(both, group("one/page", "A"), Stand.FIRING, group("one/chat", "A", "B")),
                        ALL_RESOLVED,
                        60,
                        group("one/page", "-A")))
                .as("the chat's group says that A fires on")
                .isEmpty();
        assertThat(decide(member(both, group("one/page", "A"), Stand.FIRING), ALL_RESOLVED, 60, group("one/page", "-A"))
                        .incident())
                .isInstanceOf(Resolved.class);
    }

    @Test
    void whatNoneOfItsGroupsHadBeforeIsNoted() {
        GroupHistory history = member(joined(), group("one/page", "A"), Stand.FIRING, group("one/chat", "A", "B"));

        assertThat(maybe(history, NEW_ALERTS, 60, group("one/page", "A", "B"))).isEmpty();
        assertThat(decide(history, NEW_ALERTS, 60, group("one/page", "A", "C")).entries())
                .extracting(TimelineEntry::event)
                .containsExactly(new GroupChanged("1 alert joined: 3 firing", "critical"));
    }

    @Test
    void aGroupThatFiresAnewWhileAnotherKeptItOpenJoinsAgain() {
        GroupHistory history = member(joined(), group("one/page", "-A"), Stand.RESOLVED, group("one/chat", "A", "B"));

        IncidentUpdate update = decide(history, FIRST_NOTIFICATION, 90, group("one/page", "A"));

        assertThat(update.entries()).extracting(TimelineEntry::event).containsExactly(JOINED);
        assertThat(update.incident().particulars().groups()).hasSize(2);
    }

    private static Incident joined() {
        return decide(GroupHistory.NONE.coveredBy(CHAT), FIRST_NOTIFICATION, 1, group("one/page", "A"))
                .incident();
    }

    private static GroupHistory member(Incident incident, AlertGroup content, Stand stand, AlertGroup... others) {
        return new GroupHistory(
                incident, content, List.of(others), null, new Standing(T0.plusSeconds(30), stand), List.of());
    }

    private static IncidentUpdate decide(GroupHistory history, NotifyReason reason, int second, AlertGroup group) {
        return maybe(history, reason, second, group).orElseThrow();
    }

    private static Optional<IncidentUpdate> maybe(
            GroupHistory history, NotifyReason reason, int second, AlertGroup group) {
        GroupEscalated news = news("p" + second, reason, T0.plusSeconds(second), group);
        return GroupNews.decide(history, news, null);
    }
}
