package dev.tocsin.ingest.adapter.http;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;
import static io.vertx.core.http.HttpMethod.POST;

import dev.tocsin.ingest.adapter.http.Door.Access;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The table of what the front door answers, but for pages. */
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
    private final ReadEndpoints read;
    private final SilenceEndpoints silences;
    private final ManagementEndpoints management;
    private final HealthEndpoints health;

    ApiRoutes(
            Door door,
            PostEndpoints post,
            ReadEndpoints read,
            SilenceEndpoints silences,
            ManagementEndpoints management,
            HealthEndpoints health) {
        this.door = door;
        this.post = post;
        this.read = read;
        this.silences = silences;
        this.management = management;
        this.health = health;
    }

    void mount(@Observes Router router) {
        router.get("/metrics").handler(context -> context.reroute("/q/metrics"));
        mountHealth(router);
        door.mount(router, "/webhooks/alertmanager", Access.SENDERS, Map.of(POST, post::webhook));
        for (String prefix : PREFIXES) {
            mountManagement(router, prefix + "/-");
            mountApi(router, prefix + "/api/v2");
            door.close(router, prefix + "/api/v1/*", path -> DEPRECATED);
        }
    }

    private void mountHealth(Router router) {
        Map.<String, Endpoint>of(
                        "/health", health::brief,
                        "/health/live", health::live,
                        "/health/ready", health::ready,
                        "/health/detailed", health::detailed)
                .forEach((path, endpoint) ->
                        door.mount(router, path, Access.EVERYBODY, Map.of(GET, endpoint, HEAD, endpoint)));
    }

    private void mountManagement(Router router, String base) {
        Map<HttpMethod, Endpoint> healthy = Map.of(GET, management::healthy, HEAD, management::healthy);
        door.mount(router, base + "/healthy", Access.EVERYBODY, healthy);
        door.mount(router, base + "/ready", Access.EVERYBODY, Map.of(GET, management::ready, HEAD, management::ready));
        door.mount(router, base + "/reload", Access.SENDERS, Map.of(POST, management::reload));
    }

    private void mountApi(Router router, String base) {
        mount(router, base + "/alerts", Map.of(GET, read::alerts, POST, post::alerts));
        mount(router, base + "/alerts/groups", Map.of(GET, read::groups));
        mount(router, base + "/receivers", Map.of(GET, read::receivers));
        mount(router, base + "/status", Map.of(GET, read::status));
        mount(router, base + "/silences", Map.of(GET, silences::list, POST, silences::set));
        mount(router, base + "/silence/:" + SilenceEndpoints.ID, Map.of(GET, silences::get, DELETE, silences::expire));
        door.close(router, base + "/*", path -> Answer.error(404, "path " + path + " was not found"));
    }

    private void mount(Router router, String path, Map<HttpMethod, Endpoint> endpoints) {
        door.mount(router, path, Access.SENDERS, endpoints);
    }
}
