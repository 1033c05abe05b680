package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.oncall.domain.escalation.Stage;
import dev.tocsin.oncall.domain.schedule.CallOrder.NobodyReason;
import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Instant;
import java.util.List;

/**
 * Where a chain stands, as JSON.
 *
 * @param round the current one, or how many are over
 * @param at when the next step is due, or when it gave up
 */
record StageDocument(Kind kind, int round, List<Person> remaining, Instant at) {

    enum Kind {
        CALLING,
        NO_SCHEDULES,
        UNKNOWN_SCHEDULE,
        GIVEN_UP
    }

    static StageDocument of(Stage stage) {
        return switch (stage) {
            case Stage.Calling(int round, List<Person> remaining, Instant nextAt) ->
                new StageDocument(Kind.CALLING, round, remaining, nextAt);
            case Stage.Stranded(int rounds, NobodyReason reason, Instant nextAt) ->
                new StageDocument(
                        switch (reason) {
                            case NO_SCHEDULES -> Kind.NO_SCHEDULES;
                            case UNKNOWN_SCHEDULE -> Kind.UNKNOWN_SCHEDULE;
                        },
                        rounds,
                        List.of(),
                        nextAt);
            case Stage.GivenUp(int rounds, Instant at) -> new StageDocument(Kind.GIVEN_UP, rounds, List.of(), at);
        };
    }

    Stage stage() {
        return switch (kind) {
            case CALLING -> new Stage.Calling(round, remaining, at);
            case NO_SCHEDULES -> new Stage.Stranded(round, NobodyReason.NO_SCHEDULES, at);
            case UNKNOWN_SCHEDULE -> new Stage.Stranded(round, NobodyReason.UNKNOWN_SCHEDULE, at);
            case GIVEN_UP -> new Stage.GivenUp(round, at);
        };
    }
}
