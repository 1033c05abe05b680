package dev.tocsin.ingest.adapter.http.view;

import dev.tocsin.ingest.app.Health;
import java.io.IOException;
import java.util.Locale;

/** Health as JSON. */
public final class HealthJson {

    private HealthJson() {}

    public static byte[] status(Health.Status status) {
        return Json.bytes(status, (json, value) -> json.object(() -> json.text("status", lower(value))));
    }

    public static byte[] brief(Health health) {
        return Json.bytes(health, (json, value) -> json.object(() -> writeBrief(json, value)));
    }

    public static byte[] detailed(Health health) {
        return Json.bytes(
                health,
                (json, value) -> json.object(() -> {
                    writeBrief(json, value);
                    json.object("components", () -> writeComponents(json, value));
                }));
    }

    private static void writeBrief(Json json, Health health) throws IOException {
        json.text("status", lower(health.status()));
        json.texts("missing", health.missing());
    }

    private static void writeComponents(Json json, Health health) throws IOException {
        for (Health.Component component : health.components()) {
            json.object(component.name(), () -> {
                json.text("status", lower(component.state()));
                if (!component.detail().isEmpty()) {
                    json.text("detail", component.detail());
                }
            });
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
