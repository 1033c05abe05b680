package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aTraceSurvivesTheWaiting() {
        SpanContext span = Span.fromContext(Traceparent.context(TRACEPARENT)).getSpanContext();

        assertThat(span.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(span.getSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.isSampled()).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "00-zz-00-01"})
    void withoutATraceThereIsNone(String traceparent) {
        assertThat(Traceparent.context(traceparent)).isSameAs(Context.root());
    }

    @Test
    void whatFollowsFromAMessageIsInItsTrace() {
        Message<String> message = Message.of("").addMetadata(Traceparent.metadata(TRACEPARENT));

        assertThat(Traceparent.of(message)).isEqualTo(TRACEPARENT);
    }

    @Test
    void messageOfNoTraceHasNoTraceparent() {
        assertThat(Traceparent.of(Message.of(""))).isEmpty();
        assertThat(Traceparent.of(Message.of("").addMetadata(Traceparent.metadata(""))))
                .isEmpty();
    }
}
