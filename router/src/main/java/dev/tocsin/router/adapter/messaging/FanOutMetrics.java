package dev.tocsin.router.adapter.messaging;

import dev.tocsin.router.domain.fanout.Consequence;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code tocsin_router_consequences_total} by kind, and what went wrong. */
@ApplicationScoped
class FanOutMetrics {

    private final MeterRegistry registry;

    FanOutMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void caused(Consequence consequence) {
        String kind =
                switch (consequence) {
                    case Consequence.Deliver deliver -> "notification";
                    case Consequence.Escalate escalate -> "escalation";
                    case Consequence.Missing missing -> "missing";
                };
        registry.counter("tocsin.router.consequences", "kind", kind).increment();
    }

    void failed() {
        registry.counter("tocsin.router.failures", "reason", "not_stored").increment();
    }

    /** It went out with fewer alerts than there are. */
    void truncated() {
        registry.counter("tocsin.router.truncated").increment();
    }

    void tooLarge() {
        registry.counter("tocsin.router.failures", "reason", "too_large").increment();
    }

    void unreadable() {
        registry.counter("tocsin.router.failures", "reason", "unreadable").increment();
    }
}
