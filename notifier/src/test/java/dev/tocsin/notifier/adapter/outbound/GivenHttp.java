package dev.tocsin.notifier.adapter.outbound;

import dev.tocsin.notifier.GivenConfig;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;

/** The client for HTTP as the service has it. */
public final class GivenHttp {

    private GivenHttp() {}

    /** @param settings beside the defaults */
    public static VertxHttp with(Vertx vertx, Map<String, String> settings) {
        VertxClient client = new VertxClient(vertx, GivenConfig.with(settings));
        return new VertxHttp(client, new OAuthTokens(client, Clock.systemUTC()));
    }
}
