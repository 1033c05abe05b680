package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Progress;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an incident has in every state.
 *
 * @param runbook the runbook's version it was opened with; null if there was none
 * @param ticks the finished steps
 * @param sequence of its last event
 */
public record Particulars(
        IncidentId id,
        TenantId tenant,
        GroupKey group,
        Instant openedAt,
        String title,
        String severity,
        @Nullable RunbookPin runbook,
        Map<Integer, Tick> ticks,
        long sequence) {

    public Particulars {
        ticks = Map.copyOf(ticks);
    }

    Particulars next() {
        return new Particulars(id, tenant, group, openedAt, title, severity, runbook, ticks, sequence + 1);
    }

    Particulars after(Progress event, Instant at) {
        return switch (event) {
            case GroupChanged(String summary, String gravest) ->
                new Particulars(id, tenant, group, openedAt, title, gravest, runbook, ticks, sequence + 1);
            case StepTicked(Responder who, int step, String text) -> {
                Map<Integer, Tick> more = new TreeMap<>(ticks);
                more.put(step, new Tick(who, at));
                yield with(more).next();
            }
            case StepUnticked(Responder who, int step, String text) -> {
                Map<Integer, Tick> fewer = new TreeMap<>(ticks);
                fewer.remove(step);
                yield with(fewer).next();
            }
        };
    }

    private Particulars with(Map<Integer, Tick> changed) {
        return new Particulars(id, tenant, group, openedAt, title, severity, runbook, changed, sequence);
    }
}
