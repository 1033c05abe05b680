package dev.tocsin.console.session;

import java.time.Instant;

/** What a session cookie turned out to be. */
public sealed interface SessionVerdict {

    /** It is ours and has not expired. */
    record Open(Person person, Instant expiresAt) implements SessionVerdict {}

    /** It is worth nothing. */
    record Refused(Reason reason) implements SessionVerdict {}

    /** Why a session is refused. */
    enum Reason {
        ABSENT,
        MALFORMED,
        FORGED,
        EXPIRED
    }
}
