package dev.tocsin.ingest.adapter.http;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;
import static io.vertx.core.http.HttpMethod.POST;

import dev.tocsin.ingest.adapter.http.Intake.Access;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** The table of management, health and metrics. */
@Singleton
final class ManagementRoutes {

    private final Door door;
    private final ManagementEndpoints management;
    private final HealthEndpoints health;

    ManagementRoutes(Door door, ManagementEndpoints management, HealthEndpoints health) {
        this.door = door;
        this.management = management;
        this.health = health;
    }

    void mount(@Observes Router router) {
        router.get("/metrics").handler(context -> context.reroute("/q/metrics"));
        mountHealth(router);
        mountManagement(router, "/-");
        mountManagement(router, "/alertmanager/-");
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
}
