package dev.tocsin.oncall.domain.schedule;

import java.util.Optional;

/** A stretch of a schedule's time: somebody's shift, or a gap. */
public sealed interface Slot {

    Interval interval();

    /** Who is on call in it. */
    Optional<PersonId> onCall();

    /** This slot within other bounds. */
    Slot during(Interval other);

    /** Somebody is on call. */
    record Shift(Interval interval, PersonId person, Source source) implements Slot {

        @Override
        public Optional<PersonId> onCall() {
            return Optional.of(person);
        }

        @Override
        public Shift during(Interval other) {
            return new Shift(other, person, source);
        }
    }

    /** Nobody is on call. */
    record Gap(Interval interval, GapReason reason) implements Slot {

        @Override
        public Optional<PersonId> onCall() {
            return Optional.empty();
        }

        @Override
        public Gap during(Interval other) {
            return new Gap(other, reason);
        }
    }

    /** What put somebody on call. */
    sealed interface Source {

        /** Their turn in a layer's rotation. */
        record Turn(String layer) implements Source {}

        /** They stand in for whoever would have been. */
        record StandIn(String reason) implements Source {}
    }

    /** Why nobody is on call. */
    enum GapReason {
        /** No rotation has begun. */
        NOT_STARTED,
        /** Rotations have begun, and none covers this time. */
        UNCOVERED
    }
}
