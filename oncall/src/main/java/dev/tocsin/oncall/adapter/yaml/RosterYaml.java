package dev.tocsin.oncall.adapter.yaml;

import dev.tocsin.oncall.app.port.RosterReader;
import dev.tocsin.oncall.app.port.RosterResult;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.policy.document.Document;
import dev.tocsin.policy.document.Findings;
import dev.tocsin.policy.document.Section;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code oncall.yml}. */
public final class RosterYaml implements RosterReader {

    @Override
    public RosterResult read(String file, String text) {
        Findings findings = new Findings(file);
        Optional<Node> root = Document.parse(text, findings);
        if (root.isEmpty() && findings.errors().isEmpty()) {
            findings.error(1, "the file is empty; write the sections \"people\" and \"schedules\"");
        }
        Optional<Roster> roster = root.flatMap(node -> read(Section.of(node, "the file", findings)));
        return roster.filter(found -> findings.errors().isEmpty())
                .<RosterResult>map(RosterResult.Defined::new)
                .orElseGet(() -> new RosterResult.Refused(findings.errors()));
    }

    private static Optional<Roster> read(Section file) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        Set<PersonId> named = new LinkedHashSet<>();
        mapping(file, "people").ifPresent(section -> section.keys().forEach(id -> {
            named.add(new PersonId(id.isBlank() ? "?" : id));
            PersonYaml.read(section, id).ifPresent(person -> people.put(person.id(), person));
        }));
        List<Schedule> schedules = mapping(file, "schedules").stream()
                .flatMap(section ->
                        section.keys().stream().flatMap(name -> ScheduleYaml.read(section, name, named).stream()))
                .toList();
        file.end();
        // A schedule may name somebody whose own entry is wrong: that is found, and there is no roster then.
        return file.findings().errors().isEmpty()
                ? Optional.of(new Roster(people.values(), schedules))
                : Optional.empty();
    }

    private static Optional<Section> mapping(Section file, String key) {
        Optional<Section> section =
                file.section(key, key).filter(found -> !found.keys().isEmpty());
        if (section.isEmpty()) {
            file.error(key, "\"" + key + "\" is missing or empty; write at least one entry below it");
        }
        return section;
    }
}
