package dev.tocsin.console;

import dev.tocsin.console.session.Person;
import dev.tocsin.console.session.SessionVerdict;
import dev.tocsin.console.session.SessionVerdict.Open;
import dev.tocsin.console.session.SessionVerdict.Reason;
import dev.tocsin.console.session.SessionVerdict.Refused;
import dev.tocsin.console.session.Sessions;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the current request, as its signed cookie says. */
@RequestScoped
public class Session {

    /** The cookie that holds the session. */
    public static final String COOKIE = "tocsin_session";

    private final Sessions sessions;
    private final RoutingContext routing;
    private @Nullable SessionVerdict verdict;

    Session(Sessions sessions, RoutingContext routing) {
        this.sessions = sessions;
        this.routing = routing;
    }

    /** Who has signed in; empty without a valid session. */
    public Optional<Person> person() {
        return verdict() instanceof Open open ? Optional.of(open.person()) : Optional.empty();
    }

    /**
     * Who acts.
     *
     * @throws IllegalStateException without a session, which a {@link SignedIn} resource never meets
     */
    public Person signedIn() {
        return person().orElseThrow(() -> new IllegalStateException("nobody is signed in: is the page @SignedIn?"));
    }

    public SessionVerdict verdict() {
        SessionVerdict known = verdict;
        if (known == null) {
            String cookie = cookie();
            known = cookie == null ? new Refused(Reason.ABSENT) : sessions.open(cookie);
            verdict = known;
        }
        return known;
    }

    /** What a form of ours carries to prove that it is ours; empty without a session. */
    public String csrfToken() {
        String cookie = cookie();
        return cookie != null && verdict() instanceof Open ? sessions.csrfToken(cookie) : "";
    }

    /** Whether a request carries this session's proof. */
    public boolean isCsrfToken(String given) {
        String cookie = cookie();
        return cookie != null && verdict() instanceof Open && sessions.isCsrfToken(cookie, given);
    }

    private @Nullable String cookie() {
        Cookie cookie = routing.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
