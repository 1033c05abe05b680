package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.contracts.v1.escalations.OncallTarget;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One group's escalation: commands in, pages out, and a clock. Ana is on call, Bo follows her. */
final class Story {

    static final Duration DELAY = Duration.ofMinutes(5);
    static final GroupRef GROUP = new GroupRef(TenantId.DEFAULT, new GroupKey("{}:{alertname=\"DiskFull\"}"));
    static final Roster ANA_THEN_BO = roster("2026-06-01", "ana", "bo");

    private final EscalationPolicy policy = new EscalationPolicy(2);
    private final List<String> pages = new ArrayList<>();
    Roster roster = ANA_THEN_BO;
    Instant now = Instant.parse("2026-06-02T12:00:00Z");
    Escalation state = Escalation.of(GROUP);
    private int flushes;

    static Roster roster(String start, String... ids) {
        List<Person> people = Stream.of(ids)
                .map(id -> new Person(new PersonId(id), id, id + "@example.org", ""))
                .toList();
        Rotation rotation = new Rotation(
                people.stream().map(Person::id).toList(),
                new Cadence.Weekly(1, DayOfWeek.MONDAY, LocalTime.of(9, 0)),
                LocalDate.parse(start));
        Schedule schedule = new Schedule(
                new ScheduleName("primary"), ZoneId.of("UTC"), List.of(new Layer("rotation", rotation)), List.of());
        return new Roster(people, List.of(schedule));
    }

    /** The pages that this command, and nothing before, sends: {@code ana 1}, {@code bo 2 resolved}. */
    List<String> on(EscalationCommand command) {
        pages.clear();
        policy.decide(state, command, roster, now).forEach(event -> state = state.apply(event));
        state.outbox()
                .forEach(page -> pages.add(page.person().name() + " " + page.step()
                        + (page.kind() == Page.Kind.RESOLVED ? " resolved" : "")));
        state = state.without(state.outbox());
        return List.copyOf(pages);
    }

    List<String> after(Duration time, EscalationCommand command) {
        now = now.plus(time);
        return on(command);
    }

    /** Lets time pass up to the next step, and takes it. */
    List<String> nextStep() {
        now = state.nextAt().orElseThrow();
        return on(new EscalationCommand.Tick());
    }

    List<String> tickAfter(Duration time) {
        return after(time, new EscalationCommand.Tick());
    }

    EscalationCommand.Flush fires() {
        return fires(NotifyReason.FIRST_NOTIFICATION);
    }

    EscalationCommand.Flush fires(NotifyReason reason) {
        return flush(reason, "primary", true);
    }

    EscalationCommand.Flush firesFor(String schedule) {
        return flush(NotifyReason.FIRST_NOTIFICATION, schedule, true);
    }

    EscalationCommand.Flush resolves() {
        return flush(NotifyReason.ALL_RESOLVED, "primary", false);
    }

    EscalationCommand.Flush flush(NotifyReason reason, @Nullable String schedule, boolean firing) {
        flushes++;
        AlertGroup group = new AlertGroup(
                "team",
                GROUP.key(),
                LabelSet.of("alertname", "DiskFull"),
                LabelSet.EMPTY,
                List.of(new NotifiedAlert(
                        LabelSet.of("alertname", "DiskFull"), LabelSet.EMPTY, now, firing ? null : now, "")));
        return new EscalationCommand.Flush(new GroupEscalated(
                "flush-" + flushes,
                GROUP.tenant(),
                new PolicyVersion("v1"),
                reason,
                now,
                "critical",
                group,
                schedule == null ? null : new OncallTarget(schedule, DELAY)));
    }

    /** Half of its alerts fire, those in the second half. */
    static GroupEscalated huge(int alerts) {
        Instant at = Instant.parse("2026-06-02T12:00:00Z");
        List<NotifiedAlert> all = IntStream.range(0, alerts)
                .mapToObj(i -> new NotifiedAlert(
                        LabelSet.of("alertname", "DiskFull", "instance", "host-" + i),
                        LabelSet.of("summary", "x".repeat(200)),
                        at,
                        i < alerts / 2 ? at : null,
                        ""))
                .toList();
        AlertGroup group = new AlertGroup("team", GROUP.key(), LabelSet.EMPTY, LabelSet.EMPTY, all);
        return new GroupEscalated(
                "huge",
                GROUP.tenant(),
                new PolicyVersion("v1"),
                NotifyReason.FIRST_NOTIFICATION,
                at,
                "critical",
                group,
                new OncallTarget("primary", DELAY));
    }

    EscalationCommand opens(String incident) {
        return new EscalationCommand.OpenIncident(new IncidentId(incident), now);
    }

    EscalationCommand acknowledges(String incident) {
        return new EscalationCommand.Acknowledge(new IncidentId(incident), "cy", now);
    }

    EscalationCommand closes(String incident) {
        return new EscalationCommand.CloseIncident(new IncidentId(incident), "cy", now);
    }
}
