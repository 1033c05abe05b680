package dev.tocsin.oncall.adapter.telemetry;

import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.EscalationEvent;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Incident;
import dev.tocsin.oncall.domain.escalation.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs and counts escalations. */
public final class EscalationTelemetry implements EscalationWatch {

    private static final Logger LOG = Logger.getLogger("dev.tocsin.oncall.escalation");

    private final MeterRegistry meters;

    public EscalationTelemetry(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void happened(StoredEscalation after, List<EscalationEvent> events) {
        @Nullable Incident incident = after.escalation().incident();
        String subject = "tenant=%s groupKey=%s incident=%s"
                .formatted(after.group().tenant(), after.group().key(), incident == null ? "" : incident.id());
        events.forEach(event -> tell(event, subject));
    }

    private void tell(EscalationEvent event, String subject) {
        switch (event) {
            case EscalationEvent.IncidentOpened _, EscalationEvent.SubjectChanged _ ->
                LOG.debugf("escalation updated: %s", subject);
            case EscalationEvent.ChainStarted started -> {
                count("started");
                LOG.infof(
                        "escalation started: %s schedule=%s chain=%s",
                        subject, started.subject().target().schedule(), started.chain());
            }
            case EscalationEvent.PersonPaged paged -> {
                meters.counter("tocsin.oncall.steps", "reason", word(paged.reason()))
                        .increment();
                LOG.infof(
                        "step taken: %s chain=%s step=%d round=%d person=%s reason=%s nextAt=%s",
                        subject,
                        paged.chain(),
                        paged.step(),
                        paged.round(),
                        paged.person().id(),
                        word(paged.reason()),
                        paged.nextAt());
            }
            case EscalationEvent.NobodyToPage nobody -> {
                count("nobody_to_page");
                LOG.errorf(
                        "nobody to page: %s chain=%s reason=%s nextAt=%s",
                        subject, nobody.chain(), word(nobody.reason()), nobody.nextAt());
            }
            case EscalationEvent.GaveUp gaveUp -> {
                count("gave_up");
                LOG.errorf(
                        "escalation gave up, nobody acknowledged: %s chain=%s rounds=%d",
                        subject, gaveUp.chain(), gaveUp.rounds());
            }
            case EscalationEvent.Acknowledged taken -> {
                count("acknowledged");
                LOG.infof("escalation acknowledged: %s by=%s", subject, taken.by());
            }
            case EscalationEvent.Closed closed -> {
                count("closed");
                LOG.infof("escalation closed: %s by=%s", subject, closed.by());
            }
            case EscalationEvent.Resolved _ -> {
                count("resolved");
                LOG.infof("escalation resolved: %s", subject);
            }
        }
    }

    @Override
    public void paged(GroupRef group, Page page, Pager.Handover handover) {
        meters.counter("tocsin.oncall.pages", "kind", word(page.kind()), "handover", word(handover))
                .increment();
        LOG.infof(
                "page handed over: tenant=%s groupKey=%s schedule=%s step=%d notification=%s handover=%s",
                group.tenant(),
                group.key(),
                page.subject().target().schedule(),
                page.step(),
                page.id(),
                word(handover));
    }

    @Override
    public void delayed(GroupRef group, RuntimeException cause) {
        meters.counter("tocsin.oncall.delays", "work", "escalation").increment();
        LOG.warnf("step delayed: tenant=%s groupKey=%s reason=%s", group.tenant(), group.key(), cause.getMessage());
    }

    private void count(String event) {
        meters.counter("tocsin.oncall.escalations", "event", event).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
