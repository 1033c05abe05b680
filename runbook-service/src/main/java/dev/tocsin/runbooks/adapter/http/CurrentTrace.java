package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.runbooks.app.port.Trace;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/** The trace of the request at hand. */
final class CurrentTrace {

    private CurrentTrace() {}

    static Trace get() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return new Trace(carrier.getOrDefault("traceparent", ""));
    }
}
