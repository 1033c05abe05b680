package dev.tocsin.oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EscalateTest {

    private final HandClock clock = new HandClock(Team.TUESDAY);
    private final MemoryEscalationStore store = new MemoryEscalationStore();
    private final RecordingPager pager = new RecordingPager();
    private final SilentWatch watch = new SilentWatch();
    private Supplier<Roster> roster = Team::roster;
    private Instance one = new Instance();

    /** One process of ours; what it knows is gone with it. */
    private final class Instance {

        final OpenEscalations open = new OpenEscalations();
        final Escalate escalate = new Escalate(
                store,
                open,
                pager,
                watch,
                new Escalate.Settings(new EscalationPolicy(2), () -> roster.get(), "http://tocsin.test", clock));
        final RosterInForce inForce = new RosterInForce();
        final EscalationAgenda agenda = new EscalationAgenda(open, escalate, inForce, watch);

        Instance() {
            store.watch(open::stored);
        }

        void fires() {
            escalate.handle(Team.GROUP, Team.fires(Team.TUESDAY), "");
        }

        void works() {
            agenda.work(clock.instant());
        }
    }

    @Test
    void pageNamesThePersonTheStepAndWhereToLook() {
        one.fires();

        assertThat(pager.published).singleElement().satisfies(page -> {
            assertThat(page.recipient())
                    .isEqualTo(new Recipient.Person(
                            Team.fires(Team.TUESDAY).event().policy(), "ana", "ana@example.org", "primary", 1));
            assertThat(page.links())
                    .containsEntry("oncall", "http://tocsin.test/oncall")
                    .containsEntry(
                            "incident",
                            "http://tocsin.test/incidents/by-group/"
                                    + Team.GROUP.key().hash())
                    .containsEntry("runbook", "http://tocsin.test/runbooks/DiskFull");
            assertThat(page.id().value()).matches("oncall-[0-9a-f]{24}-1");
        });
    }

    @Test
    void timerWakesTheNextPerson() {
        one.fires();
        clock.pass(Team.DELAY);

        assertThat(one.agenda.nextAt()).contains(clock.instant());
        one.works();
        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION", "bo FIRST_NOTIFICATION");
    }

    @Test
    void whoeverIsPagedAgainIsTold() {
        one.fires();
        clock.pass(Team.DELAY);
        one.works();
        clock.pass(Team.DELAY);
        one.works();

        assertThat(pager.pages()).endsWith("ana REPEAT_INTERVAL");
    }

    @Test
    void killedBeforePublishingTheRestartPublishes() {
        pager.accident = RecordingPager.Accident.BEFORE_PUBLISHING;
        assertThatThrownBy(one::fires).isInstanceOf(RecordingPager.Killed.class);
        pager.accident = RecordingPager.Accident.NONE;

        clock.pass(Duration.ofSeconds(3));
        new Instance().works();

        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION");
    }

    @Test
    void killedBetweenPublishingAndNotingItTheRestartPublishesInVain() {
        pager.accident = RecordingPager.Accident.AFTER_PUBLISHING;
        assertThatThrownBy(one::fires).isInstanceOf(RecordingPager.Killed.class);
        pager.accident = RecordingPager.Accident.NONE;

        clock.pass(Duration.ofSeconds(3));
        new Instance().works();

        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION");
        assertThat(store.load(Team.GROUP).escalation().outbox()).isEmpty();
    }

    @Test
    void eventThatComesAgainAfterAKillPublishesWhatWasLeft() {
        pager.accident = RecordingPager.Accident.BEFORE_PUBLISHING;
        assertThatThrownBy(one::fires).isInstanceOf(RecordingPager.Killed.class);
        pager.accident = RecordingPager.Accident.NONE;

        one.fires();

        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION");
    }

    @Test
    void acknowledgementAfterAKillKeepsThePageFromGoingOut() {
        pager.accident = RecordingPager.Accident.BEFORE_PUBLISHING;
        assertThatThrownBy(one::fires).isInstanceOf(RecordingPager.Killed.class);
        pager.accident = RecordingPager.Accident.NONE;

        clock.pass(Duration.ofSeconds(1));
        one.escalate.handle(
                Team.GROUP, new EscalationCommand.Acknowledge(new IncidentId("i"), "cy", clock.instant()), "");

        assertThat(pager.pages()).isEmpty();
    }

    @Test
    void restartTakesAnOverdueStepAtOnce() {
        one.fires();
        clock.pass(Duration.ofHours(1));

        Instance restarted = new Instance();
        assertThat(restarted.agenda.nextAt().orElseThrow()).isBefore(clock.instant());
        restarted.works();

        assertThat(pager.pages()).hasSize(2);
    }

    @Test
    void ofTwoInstancesOneTakesTheStep() {
        Instance other = new Instance();
        one.fires();
        clock.pass(Team.DELAY);

        one.works();
        other.works();

        assertThat(pager.pages()).hasSize(2);
        assertThat(store.load(Team.GROUP).trail().entries())
                .extracting(TrailEntry::kind)
                .containsExactly(TrailEntry.Kind.STARTED, TrailEntry.Kind.PAGED, TrailEntry.Kind.PAGED);
    }

    @Test
    void overtakenInstanceDecidesAgainOnWhatTheOtherLeft() {
        Instance other = new Instance();
        roster = () -> {
            roster = Team::roster;
            other.fires();
            return Team.roster();
        };

        one.fires();

        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION");
    }

    @Test
    void stepThatCannotBeTakenIsTriedAgainSoon() {
        one.fires();
        clock.pass(Team.DELAY);
        roster = () -> {
            throw new Unavailable("people and schedules are not known yet");
        };

        one.works();
        assertThat(watch.delays).hasSize(1);
        assertThat(one.agenda.nextAt()).contains(clock.instant().plusSeconds(2));

        roster = Team::roster;
        clock.pass(Duration.ofSeconds(2));
        one.works();
        assertThat(pager.pages()).hasSize(2);
    }

    @Test
    void whoeverIsDefinedWhileNobodyCouldBePagedIsPagedAtOnce() {
        roster = () -> Roster.EMPTY;
        one.fires();
        one.agenda.onChange(() -> {});
        clock.pass(Duration.ofSeconds(10));

        roster = Team::roster;
        one.inForce.adopt(new Definition("v1", "", clock.instant(), Team.roster()));
        assertThat(one.agenda.nextAt()).contains(Instant.EPOCH);
        one.works();

        assertThat(pager.pages()).containsExactly("ana FIRST_NOTIFICATION");
    }

    @Test
    void laterPagesBelongToTheTraceOfTheFlush() {
        one.escalate.handle(Team.GROUP, Team.fires(Team.TUESDAY), "00-trace-span-01");
        clock.pass(Team.DELAY);
        one.works();

        assertThat(store.load(Team.GROUP).traceparent()).isEqualTo("00-trace-span-01");
    }

    @Test
    void resolvedEscalationIsForgottenAfterAWhileAndNotBefore() {
        Duration retention = Duration.ofDays(7);
        ForgetAgenda forgetting = new ForgetAgenda(one.open, store, watch, retention);
        one.fires();
        clock.pass(Duration.ofMinutes(1));
        one.escalate.handle(Team.GROUP, Team.resolves(clock.instant()), "");

        clock.pass(retention.minusSeconds(1));
        forgetting.work(clock.instant());
        assertThat(one.open.all()).hasSize(1);

        clock.pass(Duration.ofSeconds(1));
        forgetting.work(clock.instant());
        assertThat(one.open.all()).isEmpty();
        assertThat(store.load(Team.GROUP)).isEqualTo(StoredEscalation.fresh(Team.GROUP));
    }

    @Test
    void escalationThatStillPagesIsNeverForgotten() {
        one.fires();
        clock.pass(Duration.ofDays(1000));

        new ForgetAgenda(one.open, store, watch, Duration.ofDays(7)).work(clock.instant());

        assertThat(one.open.all()).hasSize(1);
    }
}
