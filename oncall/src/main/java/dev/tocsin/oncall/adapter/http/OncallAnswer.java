package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.domain.schedule.Interval;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.oncall.domain.schedule.Slot;
import dev.tocsin.policy.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /api/oncall}. Times are in UTC. */
record OncallAnswer(DefinitionAnswer definition, List<ScheduleAnswer> schedules, List<EscalationAnswer> escalations) {

    private static final Duration AHEAD = Duration.ofDays(14);

    /**
     * @param version null if nothing was ever defined
     * @param problems why the file is not in force; empty if it is
     */
    record DefinitionAnswer(
            @Nullable String version, @Nullable Instant definedAt, List<String> problems) {

        static DefinitionAnswer of(RosterInForce inForce) {
            Optional<Definition> definition = inForce.definition();
            return new DefinitionAnswer(
                    definition.map(Definition::version).orElse(null),
                    definition.map(Definition::definedAt).orElse(null),
                    inForce.refusal().map(RosterInForce.Refusal::problems).orElse(List.of()).stream()
                            .map(Problem::toString)
                            .toList());
        }
    }

    /**
     * @param now the shift or gap now
     * @param next the one after it
     * @param shifts those of the coming two weeks, gaps among them
     */
    record ScheduleAnswer(String name, String timezone, SlotAnswer now, SlotAnswer next, List<SlotAnswer> shifts) {

        static ScheduleAnswer of(Schedule schedule, Roster roster, Instant now) {
            Schedule.OnCall onCall = schedule.at(now);
            Interval ahead = new Interval(now, now.plus(AHEAD));
            return new ScheduleAnswer(
                    schedule.name().value(),
                    schedule.zone().getId(),
                    SlotAnswer.of(onCall.current(), roster),
                    SlotAnswer.of(onCall.next(), roster),
                    schedule.over(ahead).slots().stream()
                            .map(slot -> SlotAnswer.of(slot, roster))
                            .toList());
        }
    }

    /**
     * @param person the id; null in a gap
     * @param note why it is not an ordinary turn; may be empty
     */
    record SlotAnswer(@Nullable String person, @Nullable String name, Instant from, Instant until, String note) {

        static SlotAnswer of(Slot slot, Roster roster) {
            return new SlotAnswer(
                    slot.onCall().map(PersonId::value).orElse(null),
                    slot.onCall().map(id -> roster.person(id).name()).orElse(null),
                    slot.interval().from(),
                    slot.interval().to(),
                    ShiftRow.note(slot));
        }
    }
}
