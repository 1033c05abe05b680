package dev.tocsin.oncall.app;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.schedule.Cadence;
import dev.tocsin.oncall.domain.schedule.Layer;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.oncall.domain.schedule.Rotation;
import dev.tocsin.oncall.domain.schedule.Schedule;
import dev.tocsin.oncall.domain.schedule.ScheduleName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Ana, who is on call in the schedule {@code primary} from Monday 9:00 UTC, and Bo, who follows her; and their trouble. */
public final class Team {

    public static final GroupRef GROUP = new GroupRef(TenantId.DEFAULT, new GroupKey("{}:{alertname=\"DiskFull\"}"));
    public static final Duration DELAY = Duration.ofMinutes(5);
    public static final Instant TUESDAY = Instant.parse("2026-06-02T12:00:00Z");
    static final Instant HANDOFF = Instant.parse("2026-06-08T09:00:00Z");

    private Team() {}

    public static Roster roster() {
        List<Person> people = Stream.of("ana", "bo")
                .map(id -> new Person(new PersonId(id), id, id + "@example.org", ""))
                .toList();
        Rotation rotation = new Rotation(
                people.stream().map(Person::id).toList(),
                new Cadence.Weekly(1, DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                LocalDate.parse("2026-06-01"));
        return new Roster(
                people,
                List.of(new Schedule(
                        new ScheduleName("primary"),
                        ZoneId.of("UTC"),
                        List.of(new Layer("rotation", rotation)),
                        List.of())));
    }

    public static EscalationCommand.Flush fires(Instant at) {
        return flush(at, NotifyReason.FIRST_NOTIFICATION);
    }

    public static EscalationCommand.Flush resolves(Instant at) {
        return flush(at, NotifyReason.ALL_RESOLVED);
    }

    private static EscalationCommand.Flush flush(Instant at, NotifyReason reason) {
        LabelSet labels = LabelSet.of("alertname", "DiskFull");
        Instant end = reason == NotifyReason.ALL_RESOLVED ? at : null;
        return new EscalationCommand.Flush(new GroupEscalated(
                "flush-" + at,
                GROUP.tenant(),
                new PolicyVersion("v1"),
                reason,
                at,
                "critical",
                new AlertGroup(
                        "team",
                        GROUP.key(),
                        labels,
                        LabelSet.EMPTY,
                        List.of(new NotifiedAlert(labels, LabelSet.EMPTY, at, end, ""))),
                new OncallTarget("primary", DELAY)));
    }
}
