package dev.tocsin.console.session;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Issues and reads the sessions of this installation. */
public final class Sessions {

    private final @Nullable SignInToken token;
    private final SessionSeal seal;
    private final Duration lifetime;
    private final InstantSource clock;

    /**
     * @param token null if none is configured: then nobody can sign in
     * @param lifetime how long a session lasts, more than zero
     */
    public Sessions(@Nullable SignInToken token, byte[] installationKey, Duration lifetime, InstantSource clock) {
        if (!lifetime.isPositive()) {
            throw new IllegalArgumentException(
                    "tocsin.console.session-lifetime must be more than zero, is " + lifetime);
        }
        this.token = token;
        this.seal = new SessionSeal(installationKey, token == null ? "" : token.value());
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Whether anybody can sign in at all. */
    public boolean hasToken() {
        return token != null;
    }

    public boolean isToken(String guess) {
        return token != null && token.matches(guess);
    }

    /** A new session's cookie. */
    public String issue(Person person) {
        return seal.seal(person, clock.instant().plus(lifetime));
    }

    public SessionVerdict open(String cookie) {
        return token == null
                ? new SessionVerdict.Refused(SessionVerdict.Reason.FORGED)
                : seal.open(cookie, clock.instant());
    }

    public String csrfToken(String cookie) {
        return seal.csrfToken(cookie);
    }

    public boolean isCsrfToken(String cookie, String given) {
        return seal.isCsrfToken(cookie, given);
    }

    public Duration lifetime() {
        return lifetime;
    }
}
