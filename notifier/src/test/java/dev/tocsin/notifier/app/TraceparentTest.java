package dev.tocsin.notifier.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    @Test
    void aTraceSurvivesTheWaiting() {
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        SpanContext span = Span.fromContext(Traceparent.context(traceparent)).getSpanContext();

        assertThat(span.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(span.getSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.isSampled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-zz-00-01"})
    void withoutATraceThereIsNone(String traceparent) {
        assertThat(Traceparent.context(traceparent)).isSameAs(Context.root());
    }
}
