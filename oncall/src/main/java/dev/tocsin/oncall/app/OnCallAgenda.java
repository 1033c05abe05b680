package dev.tocsin.oncall.app;

import dev.tocsin.contracts.v1.oncall.OnCallNow;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.OnCallBoard;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Shows the other services who is on call, from one handoff to the next. */
public final class OnCallAgenda implements Agenda {

    private static final Duration RETRY = Duration.ofSeconds(5);

    /** What was shown may have been lost with the server it was shown on. */
    private static final Duration SHOW_AGAIN = Duration.ofMinutes(5);

    private final RosterInForce inForce;
    private final OnCallBoard board;
    private final DefinitionWatch watch;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Instant next = Instant.EPOCH;

    public OnCallAgenda(RosterInForce inForce, OnCallBoard board, DefinitionWatch watch) {
        this.inForce = inForce;
        this.board = board;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "on call";
    }

    @Override
    public Optional<Instant> nextAt() {
        return Optional.of(changed.get() ? Instant.EPOCH : next);
    }

    @Override
    public void work(Instant now) {
        next = now.plus(SHOW_AGAIN);
        changed.set(false);
        if (inForce.definition().isEmpty()) {
            return;
        }
        Roster roster = inForce.roster();
        List<OnCallNow> shown = roster.schedules().stream()
                .map(schedule -> now(roster, schedule, now))
                .toList();
        try {
            board.show(shown);
            next = shown.stream().map(OnCallNow::until).min(Comparator.naturalOrder()).stream()
                    .filter(handoff -> handoff.isBefore(next))
                    .findFirst()
                    .orElse(next);
        } catch (RuntimeException e) {
            next = now.plus(RETRY);
            watch.delayed("showing who is on call", e);
        }
    }

    @Override
    public void onChange(Runnable wake) {
        inForce.onChange(() -> {
            changed.set(true);
            wake.run();
        });
    }

    private static OnCallNow now(Roster roster, Schedule schedule, Instant now) {
        Schedule.OnCall onCall = schedule.at(now);
        return new OnCallNow(
                schedule.name().value(),
                name(roster, onCall.current().onCall()),
                onCall.current().interval().to(),
                name(roster, onCall.next().onCall()));
    }

    private static @Nullable String name(Roster roster, Optional<PersonId> person) {
        return person.map(roster::person).map(Person::name).orElse(null);
    }
}
