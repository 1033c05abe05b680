package dev.tocsin.oncall.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is on call when.
 *
 * @param zone in which handoffs have their local time
 * @param layers the lowest first, at least one
 * @param overrides a later one hides an earlier one
 */
public record Schedule(ScheduleName name, ZoneId zone, List<Layer> layers, List<ShiftOverride> overrides) {

    public Schedule {
        layers = List.copyOf(layers);
        overrides = List.copyOf(overrides);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("schedule " + name + " needs at least one rotation");
        }
    }

    /** The shifts and gaps of an interval. */
    public Coverage over(Interval interval) {
        Coverage coverage = empty(interval);
        for (Layer layer : layers) {
            Slot.Source source = new Slot.Source.Turn(layer.name());
            for (Rotation.Turn turn : layer.rotation().turns(interval, zone)) {
                coverage = coverage.with(new Slot.Shift(turn.interval(), turn.person(), source));
            }
        }
        for (ShiftOverride override : overrides) {
            Slot.Source source = new Slot.Source.StandIn(override.reason());
            coverage = override.interval()
                    .intersect(interval)
                    .map(cut -> new Slot.Shift(cut, override.person(), source))
                    .map(coverage::with)
                    .orElse(coverage);
        }
        return coverage;
    }

    /** The slot an instant lies in, whole, and the one after it. */
    public OnCall at(Instant instant) {
        List<Slot> slots =
                over(new Interval(instant.minus(reach()), horizon(instant))).slots();
        int current = 0;
        while (!slots.get(current).interval().contains(instant)) {
            current++;
        }
        return new OnCall(slots.get(current), slots.get(current + 1));
    }

    /**
     * Everybody, in the order in which to reach them: whoever is on call, then those whose turns come next, and last the
     * ones an override relieves.
     */
    public List<PersonId> callOrder(Instant instant) {
        Set<PersonId> order = new LinkedHashSet<>();
        at(instant).current().onCall().ifPresent(order::add);
        for (Layer layer : layers.reversed()) {
            order.addAll(layer.rotation().ringAfter(instant, zone));
        }
        return List.copyOf(order);
    }

    /** Everybody it names, in the order in which it names them. */
    public Set<PersonId> people() {
        Set<PersonId> people = new LinkedHashSet<>();
        layers.forEach(layer -> people.addAll(layer.rotation().people()));
        overrides.forEach(override -> people.add(override.person()));
        return people;
    }

    private Coverage empty(Interval interval) {
        List<Slot> gaps = new ArrayList<>();
        Instant begins = Collections.min(
                layers.stream().map(layer -> layer.rotation().begins(zone)).toList());
        Instant middle = begins.isBefore(interval.from()) ? interval.from() : begins;
        Interval.between(interval.from(), middle.isBefore(interval.to()) ? middle : interval.to())
                .ifPresent(before -> gaps.add(new Slot.Gap(before, Slot.GapReason.NOT_STARTED)));
        Interval.between(middle, interval.to())
                .ifPresent(after -> gaps.add(new Slot.Gap(after, Slot.GapReason.UNCOVERED)));
        return new Coverage(gaps);
    }

    /** Long enough that the slot at an instant and the next both end within it. */
    private Instant horizon(Instant instant) {
        Instant far = instant;
        for (Layer layer : layers) {
            far = later(far, layer.rotation().begins(zone));
        }
        for (ShiftOverride override : overrides) {
            far = later(far, override.interval().to());
        }
        return far.plus(reach());
    }

    /** Longer than two turns of the slowest rotation, however the clocks change. */
    private Duration reach() {
        int days = layers.stream()
                .mapToInt(layer -> layer.rotation().cadence().days())
                .max()
                .orElseThrow();
        return Duration.ofDays(2L * days + 2);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * An instant's slot and the next.
     *
     * @param current its end is the next handoff
     */
    public record OnCall(Slot current, Slot next) {}
}
