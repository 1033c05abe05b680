package dev.tocsin.notifier.adapter.telemetry;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.notifier.app.port.AttemptWatch;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A client span in the trace that the notification came with, our own counters, and Alertmanager's beside them for
 * dashboards that know its names.
 */
public final class AttemptTelemetry implements AttemptWatch {

    private final Tracer tracer;
    private final MeterRegistry meters;

    public AttemptTelemetry(OpenTelemetry telemetry, MeterRegistry meters) {
        this.tracer = telemetry.getTracer("dev.tocsin.notifier");
        this.meters = meters;
    }

    @Override
    public AttemptOutcome watch(
            Dispatch dispatch, String channel, String traceparent, Supplier<AttemptOutcome> attempt) {
        Span span = tracer.spanBuilder("deliver " + channel)
                .setParent(Traceparent.context(traceparent))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("tocsin.tenant", dispatch.notification().tenant().value())
                .setAttribute(
                        "tocsin.notification", dispatch.notification().id().value())
                .setAttribute("tocsin.channel", channel)
                .startSpan();
        Timer.Sample started = Timer.start(meters);
        try (Scope scope = span.makeCurrent()) {
            AttemptOutcome outcome = attempt.get();
            Words words = Words.of(outcome);
            span.setAttribute("tocsin.outcome", words.outcome());
            if (!words.reason().isEmpty()) {
                span.setStatus(StatusCode.ERROR, words.reason());
            }
            count(channel, words, started);
            return outcome;
        } finally {
            span.end();
        }
    }

    @Override
    public void givenUp(String channel, DeliveryFailure failure) {
        meters.counter("tocsin.notifier.given.up", "channel", channel, "reason", Words.word(failure))
                .increment();
    }

    private void count(String channel, Words words, Timer.Sample started) {
        started.stop(meters.timer("tocsin.notifier.attempt", "channel", channel, "outcome", words.outcome()));
        meters.counter(
                        "tocsin.notifier.attempts",
                        "channel",
                        channel,
                        "outcome",
                        words.outcome(),
                        "reason",
                        words.reason())
                .increment();
        meters.counter("alertmanager.notifications", "integration", channel).increment();
        if (!words.reason().isEmpty()) {
            meters.counter("alertmanager.notifications.failed", "integration", channel, "reason", words.reason())
                    .increment();
        }
    }

    /** An outcome as labels; the reason is empty if nothing went wrong. */
    private record Words(String outcome, String reason) {

        static Words of(AttemptOutcome outcome) {
            return switch (outcome) {
                case AttemptOutcome.Delivered delivered -> new Words("delivered", "");
                case AttemptOutcome.Retry retry -> new Words("retrying", word(retry.failure()));
                case AttemptOutcome.Rejected rejected -> new Words("rejected", word(rejected.failure()));
            };
        }

        private static String word(DeliveryFailure failure) {
            return failure.name().toLowerCase(Locale.ROOT);
        }
    }
}
