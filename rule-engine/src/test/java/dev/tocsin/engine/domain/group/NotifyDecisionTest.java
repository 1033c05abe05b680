package dev.tocsin.engine.domain.group;

import static dev.tocsin.contracts.NotifyReason.ALL_RESOLVED;
import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.contracts.NotifyReason.NEW_ALERTS;
import static dev.tocsin.contracts.NotifyReason.REPEAT_INTERVAL;
import static dev.tocsin.contracts.NotifyReason.SOME_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.NotifyReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotifyDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration REPEAT = Duration.ofHours(4);

    static Stream<Arguments> rows() {
        Told fresh = told(NOW.minusSeconds(60), prints(1, 2), prints(3));
        Told old = told(NOW.minus(REPEAT), prints(1, 2), prints(3));
        Told none = told(NOW.minusSeconds(60), prints(), prints());
        return Stream.of(
                row("1: never told, something fires", null, prints(1), prints(), true, FIRST_NOTIFICATION),
                row("1: never told, nothing fires", null, prints(), prints(1), true, null),
                row("2: something new fires", fresh, prints(1, 4), prints(), true, NEW_ALERTS),
                row("2: something new after all was resolved", none, prints(1), prints(), true, FIRST_NOTIFICATION),
                row("3: nothing fires any more", fresh, prints(), prints(1, 2), true, ALL_RESOLVED),
                row(
                        "3: also for who is not told, to clear the log",
                        fresh,
                        prints(),
                        prints(1, 2),
                        false,
                        ALL_RESOLVED),
                row("3: nothing fired before either", none, prints(), prints(1), true, null),
                row("4: another one resolved", fresh, prints(1), prints(2, 3), true, SOME_RESOLVED),
                row("4: not for who does not want to know", fresh, prints(1), prints(2, 3), false, null),
                row("4: the same one resolved", fresh, prints(1), prints(3), true, null),
                row("5: the repeat interval is over", old, prints(1, 2), prints(), true, REPEAT_INTERVAL),
                row("6: nothing changed", fresh, prints(1, 2), prints(3), true, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decidesAsAlertmanagerDoes(
            String row,
            @Nullable Told last,
            Set<Fingerprint> firing,
            Set<Fingerprint> resolved,
            boolean sendResolved,
            @Nullable NotifyReason expected) {
        assertThat(NotifyDecision.decide(last, firing, resolved, sendResolved, NOW, REPEAT)
                        .orElse(null))
                .isEqualTo(expected);
    }

    private static Arguments row(
            String name,
            @Nullable Told last,
            Set<Fingerprint> firing,
            Set<Fingerprint> resolved,
            boolean sendResolved,
            @Nullable NotifyReason expected) {
        return Arguments.of(name, last, firing, resolved, sendResolved, expected);
    }

    private static Told told(Instant at, Set<Fingerprint> firing, Set<Fingerprint> resolved) {
        return new Told(at, firing, resolved, Set.of(), null);
    }

    private static Set<Fingerprint> prints(long... values) {
        return Arrays.stream(values).mapToObj(Fingerprint::new).collect(Collectors.toSet());
    }
}
