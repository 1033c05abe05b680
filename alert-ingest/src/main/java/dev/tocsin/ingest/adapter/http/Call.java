package dev.tocsin.ingest.adapter.http;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.app.Origin;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An admitted request.
 *
 * @param tenant the tenant it concerns
 * @param sender who sent it, by the name of its credential; null for a trusted sender without one
 */
record Call(TenantId tenant, @Nullable String sender, Map<String, String> pathParameters, MultiMap query, byte[] body) {

    /** @param endpoint names the source where the sender has no name */
    Origin origin(String endpoint) {
        return new Origin(tenant, sender == null ? endpoint : sender);
    }

    String pathParameter(String name) {
        return pathParameters.getOrDefault(name, "");
    }

    List<String> all(String parameter) {
        return query.getAll(parameter);
    }

    /** The last value, as in go-openapi; null if there is none or it is empty. */
    @Nullable String last(String parameter) {
        List<String> values = query.getAll(parameter);
        return values.isEmpty() || values.getLast().isEmpty() ? null : values.getLast();
    }

    /** True if the parameter is not given; then by its last value, of which go-openapi takes many for true. */
    boolean flag(String parameter) {
        String value = last(parameter);
        if (value == null) {
            return true;
        }
        return switch (value.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes", "ok", "y", "on", "selected", "checked", "t", "enabled" -> true;
            default -> false;
        };
    }
}
