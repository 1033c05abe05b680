package dev.tocsin.ingest.adapter.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sees to it that everybody behind it is given addresses that are URIs, as they take for granted. */
@Singleton
final class RequestTargets {

    /** Before everything that looks at an address. */
    private static final int FIRST = 20_000;

    private static final Answer NO_URI = Answer.error(400, "the address of the request is no URI");

    void register(@Observes Filters filters) {
        filters.register(RequestTargets::encode, FIRST);
    }

    private static void encode(RoutingContext context) {
        String given = context.request().uri();
        String encoded = RequestTarget.encoded(given);
        if (encoded.equals(given)) {
            context.next();
        } else if (encoded.startsWith("/") && RequestTarget.isUri(encoded)) {
            context.reroute(encoded);
        } else {
            context.response()
                    .setStatusCode(NO_URI.status())
                    .putHeader("Content-Type", NO_URI.contentType())
                    .putHeader("Connection", "close")
                    .end(Buffer.buffer(NO_URI.body()));
        }
    }
}
