package dev.tocsin.router.adapter.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trace of the request that caused a decision, which goes on in what the decision causes. */
final class TraceParent {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private TraceParent() {}

    /** @param traceparent as W3C Trace Context writes it; null begins a trace of its own */
    static TracingMetadata continuing(@Nullable String traceparent) {
        Context context = traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", traceparent), GETTER);
        return TracingMetadata.withCurrent(context);
    }
}
