package dev.tocsin.ingest.adapter.http;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.tocsin.ingest.adapter.http.Door.Access;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The table of Alertmanager's API. */
@Singleton
final class ApiRoutes {

    /** Mimir and Grafana put the API under the second. */
    private static final List<String> PREFIXES = List.of("", "/alertmanager");

    private static final Answer DEPRECATED = Answer.json(
            410,
            "{\"status\":\"deprecated\",\"error\":\"The v1 API is gone; use the same route of /api/v2\"}"
                    .getBytes(StandardCharsets.UTF_8));

    private final Door door;
    private final PostEndpoints post;

    ApiRoutes(Door door, PostEndpoints post) {
        this.door = door;
        this.post = post;
    }

    void mount(@Observes Router router) {
        router.get("/metrics").handler(context -> context.reroute("/q/metrics"));
        door.mount(router, "/webhooks/alertmanager", Access.SENDERS, Map.of(POST, post::webhook));
        for (String prefix : PREFIXES) {
            mountApi(router, prefix + "/api/v2");
            door.close(router, prefix + "/api/v1/*", path -> DEPRECATED);
        }
    }

    private void mountApi(Router router, String base) {
        door.mount(
                router,
                base + "/alerts",
                Access.SENDERS,
                Map.of(POST, post::alerts, GET, call -> Answer.json("[]".getBytes())));
        door.close(router, base + "/*", path -> Answer.error(404, "path " + path + " was not found"));
    }
}
