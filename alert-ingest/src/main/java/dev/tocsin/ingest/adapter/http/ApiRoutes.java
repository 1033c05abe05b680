package dev.tocsin.ingest.adapter.http;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import dev.tocsin.ingest.adapter.http.Intake.Access;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The table of Alertmanager's API and of webhooks. */
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
    private final ApiDocument document;

    ApiRoutes(Door door, PostEndpoints post, ReadEndpoints read, SilenceEndpoints silences, ApiDocument document) {
        this.door = door;
        this.post = post;
        this.read = read;
        this.silences = silences;
        this.document = document;
    }

    void mount(@Observes Router router) {
        door.mount(router, "/webhooks/alertmanager", Access.SENDERS, Map.of(POST, post::webhook));
        for (String prefix : PREFIXES) {
            mountApi(router, prefix + "/api/v2");
            door.close(router, prefix + "/api/v1/*", path -> DEPRECATED);
        }
    }

    private void mountApi(Router router, String base) {
        mount(router, base + "/alerts", Map.of(GET, read::alerts, POST, post::alerts));
        mount(router, base + "/alerts/groups", Map.of(GET, read::groups));
        mount(router, base + "/receivers", Map.of(GET, read::receivers));
        mount(router, base + "/status", Map.of(GET, read::status));
        mount(router, base + "/silences", Map.of(GET, silences::list, POST, silences::set));
        mount(router, base + "/silence/:" + SilenceEndpoints.ID, Map.of(GET, silences::get, DELETE, silences::expire));
        door.mount(router, base + "/swagger.json", Access.EVERYBODY, Map.of(GET, document::show));
        door.close(router, base + "/*", path -> Answer.error(404, "path " + path + " was not found"));
    }

    private void mount(Router router, String path, Map<HttpMethod, Endpoint> endpoints) {
        door.mount(router, path, Access.SENDERS, endpoints);
    }
}
