package dev.tocsin.oncall.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Laws of an escalation under any order of commands, some of them repeated. */
class EscalationProperties {

    private enum Act {
        FIRE,
        ADD_ALERT,
        RESOLVE,
        OPEN,
        ACKNOWLEDGE,
        CLOSE,
        TICK
    }

    @Property
    void aPageIsDecidedOnceHoweverOftenItsCauseIsRepeated(@ForAll @Size(max = 40) List<Act> acts) {
        Story story = new Story();
        List<EscalationCommand> seen = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Act act : acts) {
            EscalationCommand command = command(story, act);
            seen.add(command);
            decide(story, command, ids);
        }

        // Everything comes again, in order, as after a consumer that lost its position.
        seen.stream()
                .filter(command -> !(command instanceof EscalationCommand.Tick))
                .forEach(command -> decide(story, command, ids));
    }

    @Property
    void nobodyIsPagedWhileTheGroupIsTakenClosedOrResolved(@ForAll @Size(max = 40) List<Act> acts) {
        Story story = new Story();
        for (Act act : acts) {
            EscalationCommand command = command(story, act);
            boolean awaited = story.state.attention() instanceof Attention.Awaited;
            List<String> pages = story.on(command);
            if (!awaited && command instanceof EscalationCommand.Tick) {
                assertThat(pages).isEmpty();
            }
            if (!(story.state.attention() instanceof Attention.Awaited)) {
                assertThat(pages).allMatch(page -> page.endsWith("resolved"));
                assertThat(story.state.nextAt()).isEmpty();
            }
        }
    }

    private static void decide(Story story, EscalationCommand command, Set<String> ids) {
        Escalation before = story.state;
        new EscalationPolicy(2)
                .decide(before, command, story.roster, story.now)
                .forEach(event -> story.state = story.state.apply(event));
        for (Page page : story.state.outbox()) {
            assertThat(ids.add(page.id())).as("%s is new", page.id()).isTrue();
        }
        story.state = story.state.without(story.state.outbox());
    }

    private static EscalationCommand command(Story story, Act act) {
        story.now = story.now.plus(Duration.ofMinutes(2));
        return switch (act) {
            case FIRE -> story.fires();
            case ADD_ALERT -> story.fires(NotifyReason.NEW_ALERTS);
            case RESOLVE -> story.resolves();
            case OPEN -> story.opens("i" + story.now);
            case ACKNOWLEDGE ->
                story.acknowledges(
                        story.state.incident() == null
                                ? "i"
                                : story.state.incident().id().value());
            case CLOSE ->
                story.closes(
                        story.state.incident() == null
                                ? "i"
                                : story.state.incident().id().value());
            case TICK -> new EscalationCommand.Tick();
        };
    }
}
