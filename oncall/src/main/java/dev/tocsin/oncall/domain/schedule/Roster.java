package dev.tocsin.oncall.domain.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and the schedules of an installation, as they were defined together. */
public final class Roster {

    public static final Roster EMPTY = new Roster(List.of(), List.of());

    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<ScheduleName, Schedule> schedules = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a schedule names somebody who is not among the people */
    public Roster(Collection<Person> people, Collection<Schedule> schedules) {
        people.forEach(person -> this.people.put(person.id(), person));
        for (Schedule schedule : schedules) {
            schedule.people().forEach(this::person);
            this.schedules.put(schedule.name(), schedule);
        }
    }

    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** In the order of their definition. */
    public List<Schedule> schedules() {
        return List.copyOf(schedules.values());
    }

    public Optional<Schedule> schedule(ScheduleName name) {
        return Optional.ofNullable(schedules.get(name));
    }

    /** @throws IllegalArgumentException if nobody is defined by that id */
    public Person person(PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("nobody is defined as \"" + id + "\"");
        }
        return person;
    }

    /** Whom to reach in a schedule that somebody else named, and which may not exist. */
    public CallOrder callOrder(String schedule, Instant instant) {
        if (schedules.isEmpty()) {
            return new CallOrder.Nobody(CallOrder.NobodyReason.NO_SCHEDULES);
        }
        return ScheduleName.isValid(schedule)
                ? schedule(new ScheduleName(schedule))
                        .map(found -> callOrder(found, instant))
                        .orElse(unknown())
                : unknown();
    }

    private CallOrder callOrder(Schedule schedule, Instant instant) {
        List<Person> order =
                schedule.callOrder(instant).stream().map(this::person).toList();
        boolean covered = schedule.at(instant).current().onCall().isPresent();
        return new CallOrder.People(
                order, covered ? CallOrder.FirstReason.ON_CALL : CallOrder.FirstReason.NOBODY_ON_CALL);
    }

    private static CallOrder unknown() {
        return new CallOrder.Nobody(CallOrder.NobodyReason.UNKNOWN_SCHEDULE);
    }
}
