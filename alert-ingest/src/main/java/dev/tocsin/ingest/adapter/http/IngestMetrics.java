package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.app.Acceptance;
import dev.tocsin.ingest.app.port.StoreOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** What was posted, under the names that dashboards for Alertmanager look for, and what could not be stored. */
@Singleton
final class IngestMetrics {

    private final Counter firing;
    private final Counter resolved;
    private final Counter invalid;
    private final Map<StoreOutcome, Counter> unstored = new EnumMap<>(StoreOutcome.class);

    IngestMetrics(MeterRegistry registry, ReadersInFlight readers) {
        Gauge.builder("alertmanager.http.requests.in.flight", readers, ReadersInFlight::count)
                .description("GET requests to the API that are being answered")
                .tag("method", "get")
                .register(registry);
        FunctionCounter.builder("alertmanager.http.concurrency.limit.exceeded", readers, ReadersInFlight::refused)
                .description("GET requests to the API that were refused since too many were being answered")
                .tag("method", "get")
                .register(registry);
        firing = received(registry, "firing");
        resolved = received(registry, "resolved");
        invalid = Counter.builder("alertmanager.alerts.invalid")
                .description("Alerts that were posted and refused as invalid")
                .tag("version", "v2")
                .register(registry);
        for (StoreOutcome outcome : StoreOutcome.values()) {
            if (outcome != StoreOutcome.STORED) {
                unstored.put(outcome, unstored(registry, outcome));
            }
        }
    }

    private static Counter received(MeterRegistry registry, String status) {
        return Counter.builder("alertmanager.alerts.received")
                .description("Alerts that were posted and stored, or refused as invalid")
                .tag("status", status)
                .tag("version", "v2")
                .register(registry);
    }

    private static Counter unstored(MeterRegistry registry, StoreOutcome outcome) {
        return Counter.builder("tocsin.ingest.unstored")
                .description("Requests whose alerts are not known to be stored, answered with 503")
                .tag("reason", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .register(registry);
    }

    void count(Acceptance acceptance) {
        switch (acceptance) {
            case Acceptance.Stored stored -> {
                firing.increment(stored.tally().firing());
                resolved.increment(stored.tally().resolved());
                invalid.increment(stored.problems().size());
            }
            case Acceptance.Unknown unknown -> {
                Counter counter = unstored.get(unknown.outcome());
                if (counter != null) {
                    counter.increment();
                }
            }
        }
    }
}
