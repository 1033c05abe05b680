package dev.tocsin.console.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Compares tokens that people bring, and counts those that are wrong: after {@value #MOST} within a minute no more are
 * compared until the first of them is a minute old. Who is signed in stays so.
 */
public final class SignInAttempts {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final InstantSource clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    public SignInAttempts(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Of many at once, no more are compared than of one after the other. */
    public synchronized Verdict attempt(String token) {
        Instant now = clock.instant();
        while (!failures.isEmpty() && !failures.peek().plus(WITHIN).isAfter(now)) {
            failures.remove();
        }
        if (failures.size() >= MOST) {
            return new Verdict.TooMany(Duration.between(now, failures.element().plus(WITHIN)));
        }
        if (sessions.isToken(token)) {
            return new Verdict.Admitted();
        }
        failures.add(now);
        return new Verdict.WrongToken();
    }

    /** What became of an attempt. */
    public sealed interface Verdict {

        record Admitted() implements Verdict {}

        record WrongToken() implements Verdict {}

        /**
         * The token was not looked at.
         *
         * @param pause until the next may be; more than zero
         */
        record TooMany(Duration pause) implements Verdict {

            /** For a header {@code Retry-After}, in seconds, at least one. */
            public long retryAfter() {
                return pause.plusMillis(999).toSeconds();
            }
        }
    }
}
