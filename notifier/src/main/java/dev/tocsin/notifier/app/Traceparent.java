package dev.tocsin.notifier.app;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace's place as text, so that it can wait with what it belongs to (W3C Trace Context, {@code traceparent}). */
public final class Traceparent {

    private static final String HEADER = "traceparent";

    private Traceparent() {}

    /** A context within that trace; the root context if it is none. */
    public static Context context(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TheOnlyHeader.INSTANCE);
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
