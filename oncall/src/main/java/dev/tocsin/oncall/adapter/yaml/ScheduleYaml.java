package dev.tocsin.oncall.adapter.yaml;

import dev.tocsin.oncall.domain.schedule.Cadence;
import dev.tocsin.oncall.domain.schedule.Layer;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Rotation;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.oncall.domain.schedule.ScheduleName;
import dev.tocsin.oncall.domain.schedule.ShiftOverride;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.Suggestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One entry of {@code schedules}. */
final class ScheduleYaml {

    private ScheduleYaml() {}

    static Optional<Schedule> read(Section schedules, String name, Set<PersonId> people) {
        if (!ScheduleName.isValid(name)) {
            schedules.error(
                    name, "\"" + name + "\" cannot name a schedule; use 1 to 64 letters, digits, \"-\" or \"_\"");
        }
        Optional<Section> section = schedules.section(name, "schedule " + name);
        if (section.isEmpty()) {
            schedules.error(name, "schedule " + name + " needs a timezone, a rotation, a start and people");
        }
        return section.flatMap(schedule -> read(name, schedule, people));
    }

    private static Optional<Schedule> read(String name, Section schedule, Set<PersonId> people) {
        Optional<ZoneId> zone = zone(schedule);
        Optional<Cadence> cadence = CadenceYaml.read(schedule);
        Optional<LocalDate> start = start(schedule);
        List<PersonId> rota = rota(schedule, people);
        List<ShiftOverride> overrides = zone.map(known -> OverrideYaml.read(schedule, known, people))
                .orElseGet(() -> {
                    schedule.ignore("overrides");
                    return List.of();
                });
        schedule.end();
        if (!ScheduleName.isValid(name) || zone.isEmpty() || cadence.isEmpty() || start.isEmpty() || rota.isEmpty()) {
            return Optional.empty();
        }
        Rotation rotation = new Rotation(rota, cadence.get(), start.get());
        return Optional.of(
                new Schedule(new ScheduleName(name), zone.get(), List.of(new Layer("rotation", rotation)), overrides));
    }

    private static Optional<ZoneId> zone(Section schedule) {
        String zone = schedule.text("timezone", "");
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (known.contains(zone)) {
            return Optional.of(ZoneId.of(zone));
        }
        schedule.error(
                "timezone",
                "timezone of " + schedule.name() + " must be an IANA name such as Europe/Berlin, is \"" + zone + "\""
                        + Suggestion.didYouMean(zone, known));
        return Optional.empty();
    }

    private static Optional<LocalDate> start(Section schedule) {
        String start = schedule.text("start", "");
        try {
            return Optional.of(LocalDate.parse(start));
        } catch (DateTimeParseException e) {
            schedule.error(
                    "start",
                    "start of " + schedule.name() + " must be a date such as 2026-11-02, is \"" + start
                            + "\"; the first of its people takes over at the first handoff from then on");
            return Optional.empty();
        }
    }

    private static List<PersonId> rota(Section schedule, Set<PersonId> people) {
        List<PersonId> rota = schedule.items("people").stream()
                .map(item -> turn(item, schedule, people))
                .toList();
        if (rota.isEmpty()) {
            schedule.error("people", "people of " + schedule.name() + " must be a list of at least one person");
        }
        return rota;
    }

    private static PersonId turn(Node item, Section schedule, Set<PersonId> people) {
        String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
        PersonId person = new PersonId(text.isBlank() ? "?" : text);
        if (!people.contains(person)) {
            schedule.findings().error(item, unknown(person, schedule, people));
        }
        return person;
    }

    /** What to say of somebody who is not among the people. */
    static String unknown(PersonId person, Section owner, Set<PersonId> people) {
        return owner.name() + " names \"" + person + "\", who is not among the people"
                + Suggestion.didYouMean(
                        person.value(), people.stream().map(PersonId::value).toList());
    }
}
