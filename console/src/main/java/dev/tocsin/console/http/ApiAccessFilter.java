package dev.tocsin.console.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.console.LoopbackTrust;
import dev.tocsin.console.Session;
import dev.tocsin.console.session.Sessions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Keeps {@link ApiAccess} endpoints to this machine, holders of the token, and people who have signed in. */
@Singleton
final class ApiAccessFilter {

    private static final String BEARER = "Bearer ";

    private final Session session;
    private final Provider<Sessions> sessions;
    private final FormProof proof;

    ApiAccessFilter(Session session, Provider<Sessions> sessions, FormProof proof) {
        this.session = session;
        this.sessions = sessions;
        this.proof = proof;
    }

    @ApiAccess
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    @Nullable Response admit(ResteasyReactiveContainerRequestContext request, HttpServerRequest http) {
        String authorization = request.getHeaderString("Authorization");
        if (authorization != null) {
            boolean known = authorization.startsWith(BEARER)
                    && sessions.get()
                            .isToken(authorization.substring(BEARER.length()).strip());
            return known ? null : unauthorized("the bearer token is not this installation's");
        }
        if (session.person().isPresent()) {
            return proof.refusal(request);
        }
        LoopbackTrust trust = LoopbackTrust.of(http);
        return trust.isTrusted()
                ? null
                : unauthorized("the request " + trust.reason() + "; send Authorization: Bearer <token>");
    }

    private static Response unauthorized(String reason) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header("WWW-Authenticate", "Bearer realm=\"tocsin\"")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"error\":\"" + reason + "\"}")
                .build();
    }
}
