package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.view.HealthJson;
import dev.tocsin.ingest.app.CheckReadiness;
import dev.tocsin.ingest.app.Health;
import dev.tocsin.ingest.app.Health.Component;
import dev.tocsin.ingest.app.Health.Component.State;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code /health} and what is below it, for load balancers. A part that is down but that alerts do not need leaves the
 * answer at 200: PostgreSQL's absence is no reason to send alerts elsewhere.
 */
@Singleton
final class HealthEndpoints {

    private static final String POSTGRESQL = "postgresql";

    /** The group of checks that no probe asks for. */
    private static final String DETAILED = "detailed";

    private final CheckReadiness readiness;
    private final SmallRyeHealthReporter checks;

    HealthEndpoints(CheckReadiness readiness, SmallRyeHealthReporter checks) {
        this.readiness = readiness;
        this.checks = checks;
    }

    Answer live(Call call) {
        return Answer.json(HealthJson.status(Health.Status.UP));
    }

    Answer ready(Call call) {
        Health health = new Health(readiness.missing(), List.of());
        return Answer.json(code(health), HealthJson.brief(health));
    }

    Answer brief(Call call) {
        Health health = health();
        return Answer.json(code(health), HealthJson.status(health.status()));
    }

    Answer detailed(Call call) {
        Health health = health();
        return Answer.json(code(health), HealthJson.detailed(health));
    }

    private static int code(Health health) {
        return health.status() == Health.Status.DOWN ? 503 : 200;
    }

    private Health health() {
        List<Component> components = new ArrayList<>();
        add(components, checks.getReadiness().getPayload());
        add(components, checks.getHealthGroup(DETAILED).getPayload());
        if (components.stream().noneMatch(component -> component.name().equals(POSTGRESQL))) {
            components.add(new Component(POSTGRESQL, State.UNUSED, "no service of this process uses it"));
        }
        return new Health(readiness.missing(), components);
    }

    private static void add(List<Component> components, JsonObject payload) {
        for (JsonObject check : payload.getJsonArray("checks").getValuesAs(JsonObject.class)) {
            State state = check.getString("status").equals("UP") ? State.UP : State.DOWN;
            JsonObject data = check.getJsonObject("data");
            components.add(new Component(check.getString("name"), state, data == null ? "" : detail(data)));
        }
    }

    private static String detail(JsonObject data) {
        return data.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
