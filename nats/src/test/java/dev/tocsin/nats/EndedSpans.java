package dev.tocsin.nats;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The spans that an exporter would be given. */
@Singleton
class EndedSpans implements SpanProcessor {

    private final List<ReadableSpan> ended = new CopyOnWriteArrayList<>();

    Stream<String> attributes() {
        return ended.stream().map(span -> span.toSpanData().getAttributes().toString());
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // The end is enough.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span);
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
