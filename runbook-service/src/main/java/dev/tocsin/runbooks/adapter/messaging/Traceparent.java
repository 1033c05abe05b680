package dev.tocsin.runbooks.adapter.messaging;

import dev.tocsin.runbooks.app.port.Trace;
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

/** A message's place in its trace as text, which outlives the process. */
final class Traceparent {

    private static final String NAME = "traceparent";

    private Traceparent() {}

    /** {@link Trace#NONE} if the message belongs to no trace. */
    static Trace of(Message<?> message) {
        Map<String, String> carrier = new HashMap<>();
        Optional<Context> context = message.getMetadata(TracingMetadata.class)
                .flatMap(metadata -> Optional.ofNullable(metadata.getCurrentContext()));
        context.ifPresent(
                current -> W3CTraceContextPropagator.getInstance().inject(current, carrier, (map, name, value) -> {
                    if (map != null) {
                        map.put(name, value);
                    }
                }));
        return new Trace(carrier.getOrDefault(NAME, ""));
    }

    /** For a message that follows from it. */
    static TracingMetadata metadata(Trace trace) {
        Context context = W3CTraceContextPropagator.getInstance().extract(Context.root(), trace.parent(), new Text());
        return TracingMetadata.withCurrent(context);
    }

    private static final class Text implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String name) {
            return name.equals(NAME) ? traceparent : null;
        }
    }
}
