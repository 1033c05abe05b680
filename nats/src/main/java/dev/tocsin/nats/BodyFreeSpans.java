package dev.tocsin.nats;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;

/**
 * Keeps the bodies of messages out of traces. The connector writes each whole body, that is what alerts say, into an
 * attribute of its spans before they start; an attribute cannot be removed, but it can be written over.
 */
@Singleton
class BodyFreeSpans implements SpanProcessor {

    private static final AttributeKey<String> BODY = AttributeKey.stringKey("message.payload");
    private static final String INSTEAD = "not recorded";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(BODY) != null) {
            span.setAttribute(BODY, INSTEAD);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // There is nothing left to do.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
