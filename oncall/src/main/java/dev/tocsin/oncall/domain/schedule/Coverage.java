package dev.tocsin.oncall.domain.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The slots of an interval, in order: each begins where the one before ends, and together they are the interval.
 */
public record Coverage(List<Slot> slots) {

    public Coverage {
        slots = List.copyOf(slots);
    }

    /** Those in which nobody is on call. */
    public List<Slot.Gap> gaps() {
        return slots.stream()
                .filter(Slot.Gap.class::isInstance)
                .map(Slot.Gap.class::cast)
                .toList();
    }

    /** The slot an instant lies in; empty outside the interval. */
    public Optional<Slot> at(Instant instant) {
        return slots.stream().filter(slot -> slot.interval().contains(instant)).findFirst();
    }

    /** Lays a shift over what is there. It must lie within the interval. */
    Coverage with(Slot.Shift shift) {
        Instant from = shift.interval().from();
        Instant to = shift.interval().to();
        List<Slot> result = new ArrayList<>();
        List<Slot> after = new ArrayList<>();
        for (Slot slot : slots) {
            Interval whole = slot.interval();
            Interval.between(whole.from(), earlier(whole.to(), from)).ifPresent(cut -> result.add(slot.during(cut)));
            Interval.between(later(whole.from(), to), whole.to()).ifPresent(cut -> after.add(slot.during(cut)));
        }
        result.add(shift);
        result.addAll(after);
        return new Coverage(result);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
