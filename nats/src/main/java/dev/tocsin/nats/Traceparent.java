package dev.tocsin.nats;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** A place in a trace as text (W3C Trace Context, {@code traceparent}), which can wait with what belongs to it. */
public final class Traceparent {

    private static final String HEADER = "traceparent";

    private Traceparent() {}

    /** Where an incoming message is; empty if it belongs to no trace. */
    public static String of(Message<?> message) {
        return message.getMetadata(TracingMetadata.class)
                .flatMap(metadata -> Optional.ofNullable(metadata.getCurrentContext()))
                .map(Traceparent::of)
                .orElse("");
    }

    /** Empty if the context belongs to no trace. */
    public static String of(Context context) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(context, headers, (to, name, value) -> {
            if (to != null) {
                to.put(name, value);
            }
        });
        return headers.getOrDefault(HEADER, "");
    }

    /** A context within that trace; the root context if it is none. */
    public static Context context(@Nullable String traceparent) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent == null ? "" : traceparent, TheOnlyHeader.INSTANCE);
    }

    /** For an outgoing message that follows from what was there; one that follows from nothing begins a trace. */
    public static TracingMetadata metadata(@Nullable String traceparent) {
        return TracingMetadata.withCurrent(context(traceparent));
    }

    private enum TheOnlyHeader implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return carrier == null || carrier.isEmpty() || !key.equals(HEADER) ? null : carrier;
        }
    }
}
