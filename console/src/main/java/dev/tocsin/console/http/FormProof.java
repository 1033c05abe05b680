package dev.tocsin.console.http;

import dev.tocsin.console.Session;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Asks a changing request of a signed-in browser for proof that a page of ours sent it. */
@Singleton
final class FormProof {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Session session;
    private final Origins origins;

    FormProof(Session session, Origins origins) {
        this.session = session;
        this.origins = origins;
    }

    /** The answer to a request without proof; null if it may pass. */
    @Nullable Response refusal(ResteasyReactiveContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return null;
        }
        if (origins.isForeign(request)) {
            return refuse("This was sent by another site's page.");
        }
        return session.isCsrfToken(given(request))
                ? null
                : refuse("This form has expired. Go back, reload the page and try again.");
    }

    private static String given(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(FIELD, true, false) instanceof String field ? field : "";
    }

    static Response refuse(String reason) {
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(reason + "\n")
                .build();
    }
}
