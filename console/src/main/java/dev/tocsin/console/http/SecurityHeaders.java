package dev.tocsin.console.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers what our pages may do: load from us alone, run no inline script or style, be framed by nobody. So a
 * label's text that slipped through escaping would still do nothing.
 *
 * <p>Looks at the headers just before they are sent, since only then is it certain that an answer is a page, whoever
 * wrote it.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before everything that answers. */
    private static final int FIRST = 10_000;

    private final ContentSecurityPolicy policy;

    SecurityHeaders(ContentSecurityPolicy policy) {
        this.policy = policy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            MultiMap headers = request.response().headers();
            String type = headers.get("Content-Type");
            if (type != null && type.startsWith("text/html")) {
                protect(headers);
            }
        });
        request.next();
    }

    private void protect(MultiMap headers) {
        headers.set("Content-Security-Policy", policy.text());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
