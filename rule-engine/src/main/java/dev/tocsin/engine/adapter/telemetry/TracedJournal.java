package dev.tocsin.engine.adapter.telemetry;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupFlushed;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupOpened;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.nats.LogTrace;
import dev.tocsin.nats.Traceparent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Puts the decision to notify into the trace of the request that caused it, as a span from the group's opening to the
 * end of the append: it shows what {@code group_wait} cost. What the decision causes continues from there.
 */
public final class TracedJournal implements Journal {

    private static final Logger LOG = Logger.getLogger(TracedJournal.class);

    private final Journal journal;
    private final Tracer tracer;
    private final Map<Waiting, Instant> openedAt = new HashMap<>();

    /** A group that was opened and had no turn yet. */
    private record Waiting(TenantId tenant, GroupId group) {}

    /** A decision to notify as it is appended. */
    private record Traced(GroupNotified record, Span span) {}

    public TracedJournal(Journal journal, OpenTelemetry telemetry) {
        this.journal = journal;
        this.tracer = telemetry.getTracer("dev.tocsin.engine");
    }

    @Override
    public Append append(Decision decision) {
        List<Traced> traced = new ArrayList<>();
        List<JournalRecord> records = decision.records().stream()
                .map(record -> {
                    if (!(record instanceof GroupNotified notified)) {
                        return record;
                    }
                    Traced one = trace(notified);
                    traced.add(one);
                    return one.record();
                })
                .toList();
        try {
            Append outcome = journal.append(with(records, decision));
            traced.forEach(one -> conclude(one, outcome));
            decision.records().forEach(record -> remember(record, decision.decidedAt()));
            return outcome;
        } finally {
            traced.forEach(one -> one.span().end());
        }
    }

    private Traced trace(GroupNotified notified) {
        Instant from = openedAt.getOrDefault(new Waiting(notified.tenant(), notified.id()), notified.at());
        Context parent = Traceparent.context(notified.trace());
        Span span = tracer.spanBuilder("decide to notify")
                .setParent(parent)
                .setStartTimestamp(from)
                .setAttribute("tocsin.tenant", notified.tenant().value())
                .setAttribute("tocsin.group", notified.group().key().value())
                .startSpan();
        GroupNotified continued = new GroupNotified(
                notified.tenant(),
                notified.policy(),
                notified.id(),
                notified.at(),
                notified.group(),
                notified.told(),
                Traceparent.of(parent.with(span)));
        return new Traced(continued, span);
    }

    private static void conclude(Traced traced, Append outcome) {
        GroupNotified notified = traced.record();
        switch (outcome) {
            case APPENDED -> {
                try (LogTrace trace = LogTrace.of(notified.trace())) {
                    LOG.infof(
                            "group notified: tenant=%s groupKey=%s integrations=%d",
                            notified.tenant(),
                            notified.group().key(),
                            notified.told().size());
                }
            }
            case DEPOSED -> traced.span().setStatus(StatusCode.ERROR, "another engine was faster");
        }
    }

    private void remember(JournalRecord record, Instant at) {
        if (record instanceof GroupOpened opened) {
            openedAt.put(new Waiting(opened.tenant(), opened.group()), at);
        } else if (record instanceof GroupNotified notified) {
            openedAt.remove(new Waiting(notified.tenant(), notified.id()));
        } else if (record instanceof GroupFlushed flushed) {
            openedAt.remove(new Waiting(flushed.tenant(), flushed.group()));
        }
    }

    private static Decision with(List<JournalRecord> records, Decision decision) {
        return new Decision(
                decision.epoch(),
                decision.number(),
                decision.decidedAt(),
                decision.decidedThrough(),
                decision.refreshFrom(),
                records);
    }

    @Override
    public void replay(long after, Consumer<Decision> decisions) {
        openedAt.clear();
        journal.replay(after, decisions);
    }

    @Override
    public long position() {
        return journal.position();
    }

    @Override
    public void trim(long through) {
        journal.trim(through);
    }
}
