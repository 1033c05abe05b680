package dev.tocsin.oncall.adapter.yaml;

import dev.tocsin.oncall.domain.schedule.Interval;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.ShiftOverride;
import dev.tocsin.policy.document.Section;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code overrides} of a schedule; their times are those of its zone. */
final class OverrideYaml {

    private OverrideYaml() {}

    static List<ShiftOverride> read(Section schedule, ZoneId zone, Set<PersonId> people) {
        List<ShiftOverride> overrides = new ArrayList<>();
        for (Section section : schedule.sections("overrides", "override of " + schedule.name() + " ")) {
            one(section, zone, people).ifPresent(override -> {
                if (overrides.stream().anyMatch(other -> overlap(other, override))) {
                    section.error(section.name() + " overlaps an earlier one; two people cannot both stand in");
                }
                overrides.add(override);
            });
        }
        return overrides;
    }

    private static Optional<ShiftOverride> one(Section override, ZoneId zone, Set<PersonId> people) {
        String name = override.text("person", "").strip();
        PersonId person = new PersonId(name.isEmpty() ? "?" : name);
        if (!people.contains(person)) {
            override.error("person", ScheduleYaml.unknown(person, override, people));
        }
        Optional<LocalDateTime> from = time(override, "from");
        Optional<LocalDateTime> to = time(override, "to");
        String reason = override.text("reason", "").strip();
        override.end();
        Optional<Interval> interval =
                from.flatMap(begins -> to.flatMap(ends -> Interval.onTheWall(begins, ends, zone)));
        if (interval.isEmpty() && from.isPresent() && to.isPresent()) {
            override.error("to", "to of " + override.name() + " must be after its from");
        }
        return interval.map(found -> new ShiftOverride(person, found, reason));
    }

    private static Optional<LocalDateTime> time(Section override, String key) {
        String text = override.text(key, "").strip();
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            override.error(
                    key,
                    key + " of " + override.name() + " must be a local time such as 2026-12-24T18:00, is \"" + text
                            + "\"");
            return Optional.empty();
        }
    }

    private static boolean overlap(ShiftOverride one, ShiftOverride other) {
        return one.interval().intersect(other.interval()).isPresent();
    }
}
