package dev.tocsin.oncall.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.app.port.RosterResult;
import dev.tocsin.oncall.domain.schedule.Cadence;
import dev.tocsin.oncall.domain.schedule.Interval;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.oncall.domain.schedule.ShiftOverride;
import dev.tocsin.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterYamlTest {

    private static final String GOOD = """
            people:
              ana:
                name: Ana Torres
                email: ana@example.org
                contact: Signal, +34 600 000 000
              bo:
                name: Bo Lund
                email: bo@example.org
            schedules:
              primary:
                timezone: Europe/Berlin
                rotation: weekly
                handoff: monday 09:00
                start: 2026-11-02
                people: [ana, bo]
                overrides:
                  - person: bo
                    from: 2026-11-24T18:00
                    to: 2026-11-25 09:00
                    reason: dentist
              nights:
                timezone: UTC
                rotation: daily
                every: 2
                handoff: "20:00"
                start: 2026-11-01
                people: [bo]
            """;

    @Test
    void goodFileGivesPeopleAndSchedules() {
        Roster roster = roster(GOOD);

        assertThat(roster.people())
                .containsExactly(
                        new Person(new PersonId("ana"), "Ana Torres", "ana@example.org", "Signal, +34 600 000 000"),
                        new Person(new PersonId("bo"), "Bo Lund", "bo@example.org", ""));
        assertThat(roster.schedules())
                .extracting(schedule -> schedule.name().value())
                .containsExactly("primary", "nights");
        assertThat(cadence(roster.schedules().getFirst()))
                .isEqualTo(new Cadence.Weekly(1, DayOfWeek.MONDAY, LocalTime.of(9, 0)));
        assertThat(cadence(roster.schedules().getLast())).isEqualTo(new Cadence.Daily(2, LocalTime.of(20, 0)));
    }

    @Test
    void overridesAreInTheTimeOfTheSchedulesZone() {
        assertThat(roster(GOOD).schedules().getFirst().overrides())
                .containsExactly(new ShiftOverride(
                        new PersonId("bo"),
                        new Interval(Instant.parse("2026-11-24T17:00:00Z"), Instant.parse("2026-11-25T08:00:00Z")),
                        "dentist"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            ana@example.org    | ana at home         | 4: email of person ana must be an address such as ana@example.org, is "ana at home" | an address without @
            name: Bo Lund      | nam: Bo Lund        | 7: name of person bo must be a text of one line;;7: unknown key "nam" in person bo; did you mean "name"? | a mistyped key is named as such
            Europe/Berlin      | Europe/Berlinn      | 11: timezone of schedule primary must be an IANA name such as Europe/Berlin, is "Europe/Berlinn"; did you mean "Europe/Berlin"? | an unknown zone
            rotation: weekly   | rotation: monthly   | 12: rotation of schedule primary must be weekly or daily, is "monthly" | a rotation we do not have
            monday 09:00       | moonday 09:00       | 13: handoff of schedule primary must be a weekday and a time such as monday 09:00, is "moonday 09:00" | no such weekday
            monday 09:00       | monday 9:00         | 13: handoff of schedule primary must be a weekday and a time such as monday 09:00, is "monday 9:00" | hours have two digits
            start: 2026-11-02  | begin: 2026-11-02   | 11: start of schedule primary must be a date such as 2026-11-02, is ""; the first of its people takes over at the first handoff from then on;;14: unknown key "begin" in schedule primary | it decides whose turn it is and has no default
            [ana, bo]          | [anna, bo]          | 15: schedule primary names "anna", who is not among the people; did you mean "ana"? | somebody who is not defined
            [ana, bo]          | []                  | 15: people of schedule primary must be a list of at least one person | nobody to call
            to: 2026-11-25 09:00 | to: 2026-11-24T18:00 | 19: to of override of schedule primary [0] must be after its from | an override without time
            2026-11-24T18:00   | tomorrow            | 18: from of override of schedule primary [0] must be a local time such as 2026-12-24T18:00, is "tomorrow" | no time at all
            every: 2           | every: 0            | 24: every of schedule nights must be from 1 to 52, is 0 | a rotation that never moves
            nights:            | night shift:        | 21: "night shift" cannot name a schedule; use 1 to 64 letters, digits, "-" or "_" | names are keys and addresses
            """)
    void mistakeIsToldWithItsLineAndWhatToDo(String good, String bad, String problems, String reason) {
        assertThat(problems(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .as(reason)
                .containsExactly(problems.split(";;"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems("""
                people:
                  ana: {name: Ana, email: nowhere}
                schedules:
                  primary: {timezone: Mars, rotation: weekly, handoff: monday 09:00, start: soon, people: [zoe]}
                """)).hasSize(4);
    }

    @Test
    void overlappingOverridesAreRefused() {
        String twice = GOOD.replace("        reason: dentist\n", """
                        reason: dentist
                      - {person: ana, from: 2026-11-25T08:59, to: 2026-11-25T10:00}
                """.indent(0));

        assertThat(problems(twice)).singleElement().asString().contains("overlaps an earlier one");
    }

    @Test
    void emptyFileIsRefusedSinceItIsProbablyHalfWritten() {
        assertThat(problems(""))
                .containsExactly("1: the file is empty; write the sections \"people\" and \"schedules\"");
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsLine() {
        assertThat(problems("people:\n  ana: [")).singleElement().asString().startsWith("2: not YAML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/a-saas-on-kubernetes/oncall.yml",
                "examples/b-nine-microservices/oncall.yml",
                "examples/e-saas-with-grafana/oncall.yml"
            })
    void filesThatWeShipAreGood(String file) throws IOException {
        assertThat(problems(Files.readString(Path.of("..").resolve(file)))).isEmpty();
    }

    private static Cadence cadence(Schedule schedule) {
        return schedule.layers().getFirst().rotation().cadence();
    }

    private static Roster roster(String text) {
        return switch (new RosterYaml().read("oncall.yml", text)) {
            case RosterResult.Defined(Roster roster) -> roster;
            case RosterResult.Refused(List<Problem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<String> problems(String text) {
        return switch (new RosterYaml().read("oncall.yml", text)) {
            case RosterResult.Defined _ -> List.of();
            case RosterResult.Refused(List<Problem> problems) ->
                problems.stream()
                        .map(problem -> problem.line() + ": " + problem.message())
                        .toList();
        };
    }
}
