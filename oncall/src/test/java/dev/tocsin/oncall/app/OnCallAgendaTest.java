package dev.tocsin.oncall.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.oncall.OnCallNow;
import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.OnCallBoard;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnCallAgendaTest {

    private final SilentWatch watch = new SilentWatch();
    private final RosterInForce inForce = new RosterInForce();
    private final Board board = new Board();
    private final OnCallAgenda agenda = new OnCallAgenda(inForce, board, watch);

    @Test
    void boardShowsWhoIsOnCallUntilTheHandoffAndWhoFollows() {
        define(Team.roster(), Team.TUESDAY);

        agenda.work(Team.TUESDAY);

        assertThat(board.shown).containsExactly(new OnCallNow("primary", "ana", Team.HANDOFF, "bo"));
    }

    @Test
    void boardIsRefreshedAtTheHandoff() {
        define(Team.roster(), Team.TUESDAY);
        Instant justBefore = Team.HANDOFF.minusSeconds(3);
        agenda.work(justBefore);
        assertThat(agenda.nextAt()).contains(Team.HANDOFF);

        agenda.work(Team.HANDOFF);

        assertThat(board.shown).extracting(OnCallNow::person).containsExactly("bo");
    }

    @Test
    void newDefinitionIsShownAtOnce() {
        define(Team.roster(), Team.TUESDAY);
        agenda.onChange(() -> {});
        agenda.work(Team.TUESDAY);

        define(Roster.EMPTY, Team.TUESDAY.plusSeconds(1));

        assertThat(agenda.nextAt()).contains(Instant.EPOCH);
        agenda.work(Team.TUESDAY.plusSeconds(1));
        assertThat(board.shown).isEmpty();
    }

    @Test
    void boardThatCannotBeReachedIsTriedAgainSoon() {
        define(Team.roster(), Team.TUESDAY);
        board.away = true;

        agenda.work(Team.TUESDAY);

        assertThat(agenda.nextAt()).contains(Team.TUESDAY.plus(Duration.ofSeconds(5)));
        assertThat(watch.delays).hasSize(1);
    }

    private void define(Roster roster, Instant at) {
        inForce.adopt(new Definition("v" + at, "", at, roster));
    }

    private static final class Board implements OnCallBoard {

        private List<OnCallNow> shown = List.of();
        private boolean away;

        @Override
        public void show(Collection<OnCallNow> schedules) {
            if (away) {
                throw new Unavailable("the board is away");
            }
            shown = List.copyOf(schedules);
        }
    }
}
