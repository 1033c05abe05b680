package dev.tocsin.console.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

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

    private static final List<String> SCHEMES = List.of("http://", "https://");

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
            stayHere(request.request(), headers);
            String type = headers.get("Content-Type");
            if (type != null && type.startsWith("text/html")) {
                protect(headers);
            }
        });
        request.next();
    }

    /**
     * Makes a redirect to ourselves relative. REST writes it with the name that the request asked for, and that may be
     * anybody's.
     */
    private static void stayHere(HttpServerRequest request, MultiMap headers) {
        String location = headers.get("Location");
        if (location == null || request.authority() == null) {
            return;
        }
        for (String scheme : SCHEMES) {
            String here = scheme + request.authority();
            // Two slashes would again name a host.
            if (location.startsWith(here + "/") && !location.startsWith(here + "//")) {
                headers.set("Location", location.substring(here.length()));
            }
        }
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
