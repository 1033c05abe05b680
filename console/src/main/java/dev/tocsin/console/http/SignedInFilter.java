package dev.tocsin.console.http;

import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import dev.tocsin.console.session.NextPath;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Keeps {@link SignedIn} pages to people with a session, and changes to our own pages' forms. */
@Singleton
final class SignedInFilter {

    private final Session session;
    private final FormProof proof;

    SignedInFilter(Session session, FormProof proof) {
        this.session = session;
        this.proof = proof;
    }

    @SignedIn
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    @Nullable Response admit(ResteasyReactiveContainerRequestContext request) {
        if (session.person().isEmpty()) {
            return signInFirst(request);
        }
        return proof.refusal(request);
    }

    private static Response signInFirst(ResteasyReactiveContainerRequestContext request) {
        if (request.getHeaderString("HX-Request") != null) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Refresh", "true")
                    .build();
        }
        UriBuilder signIn = UriBuilder.fromPath("/sign-in");
        if (request.getMethod().equals("GET")) {
            NextPath.parse(pathAndQuery(request.getUriInfo()))
                    .ifPresent(next -> signIn.queryParam("next", "{next}").resolveTemplate("next", next.value()));
        }
        return Response.seeOther(request.getUriInfo().getBaseUri().resolve(signIn.build()))
                .build();
    }

    private static String pathAndQuery(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
