package dev.tocsin.console.http;

import dev.tocsin.console.LoopbackTrust;
import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import dev.tocsin.console.http.SignInForm.State;
import dev.tocsin.console.page.Links;
import dev.tocsin.console.page.NavItem;
import dev.tocsin.console.session.NextPath;
import dev.tocsin.console.session.Person;
import dev.tocsin.console.session.Sessions;
import dev.tocsin.console.session.SignInAttempts;
import dev.tocsin.console.session.SignInAttempts.Verdict;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in by link or form, and signing out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

    private static final Logger LOG = Logger.getLogger(SignInPage.class);

    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final Session session;
    private final Origins origins;
    private final Links links;

    SignInPage(Sessions sessions, SignInAttempts attempts, Session session, Origins origins, Links links) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.session = session;
        this.origins = origins;
        this.links = links;
    }

    /** With a token, signs in at once; the redirect takes the token out of the address bar and the history. */
    @GET
    @Path("sign-in")
    public Response show(
            @RestQuery @Nullable String token,
            @RestQuery @Nullable String next,
            @Context UriInfo uri,
            @Context HttpServerRequest http) {
        if (token == null) {
            State state = session.person().isPresent() ? State.SIGNED_IN : State.FRESH;
            return page(Response.Status.OK, next, state);
        }
        return attempt(token, http, next, () -> enter(session.person().orElse(Person.OPERATOR), next, uri));
    }

    /** With a token signs in; without one, somebody who is signed in changes their name. */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @Nullable String token,
            @RestForm @Nullable String name,
            @RestForm @Nullable String next,
            @Context ContainerRequestContext request,
            @Context HttpServerRequest http) {
        if (origins.isForeign(request)) {
            return FormProof.refuse("This was sent by another site's page.");
        }
        Supplier<Response> enter = () -> enter(Person.named(name == null ? "" : name), next, request.getUriInfo());
        if (token == null) {
            return session.person().isPresent()
                    ? enter.get()
                    : page(Response.Status.FORBIDDEN, next, State.WRONG_TOKEN);
        }
        return attempt(token.strip(), http, next, enter);
    }

    /** Nobody on this machine can be kept out by what others try. */
    private Response attempt(String token, HttpServerRequest http, @Nullable String next, Supplier<Response> enter) {
        if (LoopbackTrust.of(http).isTrusted()) {
            return sessions.isToken(token) ? enter.get() : page(Response.Status.FORBIDDEN, next, State.WRONG_TOKEN);
        }
        return switch (attempts.attempt(token)) {
            case Verdict.Admitted _ -> enter.get();
            case Verdict.WrongToken _ -> {
                LOG.warnf("sign-in with a wrong token: peer=%s", http.remoteAddress());
                yield page(Response.Status.FORBIDDEN, next, State.WRONG_TOKEN);
            }
            case Verdict.TooMany tooMany ->
                Response.fromResponse(page(Response.Status.TOO_MANY_REQUESTS, next, State.TOO_MANY_ATTEMPTS))
                        .header("Retry-After", tooMany.retryAfter())
                        .build();
        };
    }

    @POST
    @Path("sign-out")
    @SignedIn
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context UriInfo uri) {
        return Response.seeOther(uri.getBaseUri().resolve("/sign-in"))
                .cookie(cookie("", 0, uri))
                .build();
    }

    private Response enter(Person person, @Nullable String next, UriInfo uri) {
        String path = NextPath.parse(next).map(NextPath::value).orElseGet(() -> links.href(NavItem.OVERVIEW));
        return Response.seeOther(uri.getBaseUri().resolve(URI.create(path)))
                .cookie(cookie(sessions.issue(person), (int) sessions.lifetime().toSeconds(), uri))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private NewCookie cookie(String value, int maxAge, UriInfo uri) {
        return new NewCookie.Builder(Session.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(origins.isHttps(uri))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Response page(Response.Status status, @Nullable String next, State state) {
        TemplateInstance page = SignInForm.signIn(
                NextPath.parse(next).map(NextPath::value).orElse(""),
                sessions.hasToken() ? state : State.NO_TOKEN_CONFIGURED);
        return Response.status(status).entity(page).build();
    }
}
