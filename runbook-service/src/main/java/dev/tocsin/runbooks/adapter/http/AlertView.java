package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.contracts.NotifiedAlert;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an incident's page shows it. All texts are the sender's, and may hold anything.
 *
 * @param endsAt null while it fires
 */
public record AlertView(
        String fingerprint,
        String name,
        String summary,
        String severity,
        boolean firing,
        Instant startsAt,
        @Nullable Instant endsAt,
        String generatorUrl,
        Map<String, String> labels,
        Map<String, String> annotations) {

    static AlertView of(NotifiedAlert alert) {
        Map<String, String> annotations = alert.annotations().asMap();
        String summary = annotations.getOrDefault("summary", annotations.getOrDefault("description", ""));
        annotations.remove("summary");
        return new AlertView(
                alert.labels().fingerprint().toString(),
                alert.labels().value("alertname"),
                summary,
                alert.labels().value("severity"),
                alert.isFiring(),
                alert.startsAt(),
                alert.endsAt(),
                alert.generatorUrl(),
                alert.labels().asMap(),
                annotations);
    }
}
