package dev.tocsin.nats;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Has what this thread logs name a trace, until it is closed. Requests and messages do so by themselves; threads of our
 * own, and messages that speak of several traces, do not.
 */
public final class LogTrace implements AutoCloseable {

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";

    private final @Nullable Object traceBefore = MDC.get(TRACE);
    private final @Nullable Object spanBefore = MDC.get(SPAN);

    private LogTrace(SpanContext span) {
        if (span.isValid()) {
            MDC.put(TRACE, span.getTraceId());
            MDC.put(SPAN, span.getSpanId());
        }
    }

    /** @param traceparent as {@link Traceparent} writes it; of none, nothing is named */
    public static LogTrace of(@Nullable String traceparent) {
        return new LogTrace(Span.fromContext(Traceparent.context(traceparent)).getSpanContext());
    }

    @Override
    public void close() {
        restore(TRACE, traceBefore);
        restore(SPAN, spanBefore);
    }

    private static void restore(String key, @Nullable Object before) {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
