package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupJoined;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Progress;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident has in every state.
 *
 * @param group the group that opened it
 * @param joined groups that have joined it since
 * @param runbook the runbook's version it was opened with; null if there was none
 * @param ticks the finished steps
 * @param sequence of its last event
 */
public record Particulars(
        IncidentId id,
        TenantId tenant,
        GroupKey group,
        List<GroupKey> joined,
        Instant openedAt,
        String title,
        String severity,
        @Nullable RunbookPin runbook,
        Map<Integer, Tick> ticks,
        long sequence) {

    public Particulars {
        joined = List.copyOf(joined);
        ticks = Map.copyOf(ticks);
    }

    /** All groups it is about, the one that opened it first. */
    public List<GroupKey> groups() {
        return Stream.concat(Stream.of(group), joined.stream()).toList();
    }

    Particulars next() {
        return new Particulars(id, tenant, group, joined, openedAt, title, severity, runbook, ticks, sequence + 1);
    }

    Particulars after(Progress event, Instant at) {
        return switch (event) {
            case GroupChanged(String summary, String gravest) ->
                new Particulars(id, tenant, group, joined, openedAt, title, gravest, runbook, ticks, sequence + 1);
            case GroupJoined(GroupKey other, String receiver) ->
                groups().contains(other) ? next() : joinedBy(other).next();
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

    private Particulars joinedBy(GroupKey other) {
        List<GroupKey> more = Stream.concat(joined.stream(), Stream.of(other)).toList();
        return new Particulars(id, tenant, group, more, openedAt, title, severity, runbook, ticks, sequence);
    }

    private Particulars with(Map<Integer, Tick> changed) {
        return new Particulars(id, tenant, group, joined, openedAt, title, severity, runbook, changed, sequence);
    }
}
