package dev.tocsin.oncall.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Story story = new Story();

    @Test
    void whoeverIsOnCallIsPagedAtOnce() {
        assertThat(story.on(story.fires())).containsExactly("ana 1");
    }

    @Test
    void theNextInTheRotationIsPagedWhenNobodyAcknowledgesInTime() {
        story.on(story.fires());

        assertThat(story.tickAfter(Story.DELAY.minusNanos(1))).isEmpty();
        assertThat(story.tickAfter(Duration.ofNanos(1))).containsExactly("bo 2");
    }

    @Test
    void everybodyIsPagedInThreeRoundsAndThenItGivesUp() {
        story.on(story.fires());

        assertThat(story.nextStep()).containsExactly("bo 2");
        assertThat(story.nextStep()).containsExactly("ana 3");
        assertThat(story.nextStep()).containsExactly("bo 4");
        assertThat(story.nextStep()).containsExactly("ana 5");
        assertThat(story.nextStep()).containsExactly("bo 6");
        assertThat(story.nextStep()).isEmpty();
        assertThat(story.state.nextAt()).isEmpty();
        assertThat(story.state.chains()).singleElement().satisfies(chain -> assertThat(chain.stage())
                .isEqualTo(new Stage.GivenUp(3, story.now)));
    }

    @Test
    void acknowledgementStopsEveryFurtherPage() {
        story.on(story.fires());
        story.after(SECOND, story.opens("i1"));

        assertThat(story.after(SECOND, story.acknowledges("i1"))).isEmpty();
        assertThat(story.state.nextAt()).isEmpty();
        assertThat(story.tickAfter(Story.DELAY)).isEmpty();
    }

    @Test
    void acknowledgementTakesBackAPageThatIsNotYetPublished() {
        Escalation paging = new EscalationPolicy(0)
                .decide(story.state, story.fires(), story.roster, story.now).stream()
                        .reduce(story.state, Escalation::apply, (one, other) -> other);

        assertThat(paging.outbox()).hasSize(1);
        assertThat(paging.apply(new EscalationEvent.Acknowledged("cy", story.now))
                        .outbox())
                .isEmpty();
    }

    @Test
    void alertThatJoinsAnAcknowledgedGroupPagesNobody() {
        story.on(story.fires());
        story.after(SECOND, story.acknowledges("i1"));

        assertThat(story.after(SECOND, story.fires(NotifyReason.NEW_ALERTS))).isEmpty();
        assertThat(story.state.nextAt()).isEmpty();
    }

    @Test
    void alertThatJoinsAnUnacknowledgedGroupLeavesItsTimersAlone() {
        story.on(story.fires());
        Instant due = story.state.nextAt().orElseThrow();

        assertThat(story.after(SECOND, story.fires(NotifyReason.NEW_ALERTS))).isEmpty();
        assertThat(story.state.nextAt()).contains(due);
    }

    @Test
    void resolvedGroupTellsEachWhoWasPagedOnce() {
        story.on(story.fires());
        story.nextStep();
        story.nextStep();

        assertThat(story.after(SECOND, story.resolves())).containsExactly("ana 3 resolved", "bo 2 resolved");
        assertThat(story.state.nextAt()).isEmpty();
    }

    @Test
    void whoeverWasNotPagedIsNotToldThatTheGroupResolved() {
        story.on(story.fires());
        story.after(SECOND, story.acknowledges("i1"));

        assertThat(story.after(SECOND, story.resolves())).containsExactly("ana 1 resolved");
    }

    @Test
    void groupThatFiresAgainAfterItResolvedPagesAgainWithNewIds() {
        story.on(story.fires());
        ChainId first = story.state.chains().getFirst().id();
        story.after(SECOND, story.acknowledges("i1"));
        story.after(SECOND, story.resolves());

        assertThat(story.after(SECOND, story.fires())).containsExactly("ana 1");
        assertThat(story.state.chains()).singleElement().satisfies(chain -> assertThat(chain.id())
                .isNotEqualTo(first));
    }

    @Test
    void closingTheIncidentStopsPagesAndTheResolutionIsStillTold() {
        story.on(story.fires());

        assertThat(story.after(SECOND, story.closes("i1"))).isEmpty();
        assertThat(story.state.nextAt()).isEmpty();
        assertThat(story.after(SECOND, story.resolves())).containsExactly("ana 1 resolved");
    }

    @Test
    void groupThatFiresOnAfterItsIncidentWasClosedByHandPagesAgainUnlessItOnlyShrank() {
        story.on(story.fires());
        story.after(SECOND, story.closes("i1"));

        assertThat(story.after(SECOND, story.fires(NotifyReason.SOME_RESOLVED))).isEmpty();
        assertThat(story.after(SECOND, story.fires(NotifyReason.NEW_ALERTS))).containsExactly("ana 1");
    }

    @Test
    void redeliveredFlushChangesNothing() {
        EscalationCommand.Flush flush = story.fires();
        story.on(flush);
        Escalation before = story.state;

        assertThat(story.after(SECOND, flush)).isEmpty();
        assertThat(story.state).isEqualTo(before);
    }

    @Test
    void redeliveredFlushOfAFiringThatIsOverPagesNobody() {
        EscalationCommand.Flush flush = story.fires();
        story.on(flush);
        story.after(SECOND, story.resolves());

        assertThat(story.after(SECOND, flush)).isEmpty();
    }

    @Test
    void redeliveredResolutionOfAnEarlierFiringStopsNobody() {
        story.on(story.fires());
        EscalationCommand.Flush resolution = story.resolves();
        story.after(SECOND, resolution);
        story.after(SECOND, story.fires());

        assertThat(story.after(SECOND, resolution)).isEmpty();
        assertThat(story.state.nextAt()).isPresent();
    }

    @Test
    void resolutionThatOvertakesTheFiringKeepsItQuiet() {
        EscalationCommand.Flush fired = story.fires();
        story.after(SECOND, story.resolves());

        assertThat(story.after(SECOND, fired)).isEmpty();
    }

    @Test
    void acknowledgementThatOvertakesTheFiringKeepsItQuiet() {
        EscalationCommand.Flush fired = story.fires();
        story.after(SECOND, story.opens("i1"));
        story.after(SECOND, story.acknowledges("i1"));

        assertThat(story.after(SECOND, fired)).isEmpty();
    }

    @Test
    void acknowledgementOfTheNextFiringMayOvertakeItToo() {
        story.on(story.fires());
        story.after(SECOND, story.opens("i1"));
        story.after(SECOND, story.resolves());
        story.now = story.now.plus(SECOND);
        EscalationCommand.Flush firesAgain = story.fires();
        story.after(SECOND, story.opens("i2"));
        story.after(SECOND, story.acknowledges("i2"));

        assertThat(story.on(firesAgain)).isEmpty();
    }

    @Test
    void lateAcknowledgementOfAnEarlierFiringDoesNotSilenceTheNext() {
        story.on(story.fires());
        story.after(SECOND, story.opens("i1"));
        story.after(SECOND, story.resolves());
        story.after(SECOND, story.acknowledges("i1"));

        assertThat(story.after(SECOND, story.fires())).containsExactly("ana 1");
        story.after(SECOND, story.acknowledges("i1"));
        assertThat(story.nextStep()).containsExactly("bo 2");
    }

    @Test
    void stepThatIsLongOverdueIsTakenOnceAndTheNextHasItsFullDelay() {
        story.on(story.fires());

        assertThat(story.tickAfter(Duration.ofHours(3))).containsExactly("bo 2");
        assertThat(story.state.nextAt()).contains(story.now.plus(Story.DELAY));
    }

    @Test
    void whenNobodyIsOnCallTheNextIsPaged() {
        story.roster = Story.roster("2027-01-01", "ana", "bo");

        assertThat(story.on(story.fires())).containsExactly("ana 1");
    }

    @Test
    void unknownScheduleIsTriedAgainUntilItIsDefined() {
        story.roster = Roster.EMPTY;

        assertThat(story.on(story.fires())).isEmpty();
        assertThat(story.nextStep()).isEmpty();
        story.roster = Story.ANA_THEN_BO;
        assertThat(story.nextStep()).containsExactly("ana 1");
    }

    @Test
    void eachRoundBeginsWithWhoeverIsOnCallThen() {
        story.now = Instant.parse("2026-06-08T08:58:00Z");
        story.on(story.fires());
        story.nextStep();

        assertThat(story.nextStep()).containsExactly("bo 3");
    }

    @Test
    void twoSchedulesArePagedForOneGroupAndOneAcknowledgementStopsBoth() {
        story.on(story.fires());
        story.on(story.firesFor("elsewhere"));

        assertThat(story.state.chains()).hasSize(2);
        story.after(SECOND, story.acknowledges("i1"));
        assertThat(story.state.nextAt()).isEmpty();
    }

    @Test
    void groupWithoutATargetPagesNobody() {
        assertThat(story.on(story.flush(NotifyReason.FIRST_NOTIFICATION, null, true)))
                .isEmpty();
    }

    @Test
    void pageOfAHugeGroupNamesAsManyAlertsAsFitIntoAMessageThoseThatFireFirst() {
        Subject subject = Subject.of(Story.huge(10_000), new OncallTarget("primary", Story.DELAY));

        assertThat(subject.group().alerts()).hasSizeBetween(100, 1_000).allMatch(alert -> alert.isFiring());
    }

    @Test
    void oncePublishedAPageIsNotDecidedAgain() {
        story.on(story.fires());

        assertThat(story.tickAfter(SECOND)).isEmpty();
    }
}
