package dev.tocsin.runbooks.adapter.http;

import static java.util.stream.Collectors.joining;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.runbooks.app.port.IncidentFile;
import dev.tocsin.runbooks.domain.incident.Acknowledged;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentState;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.incident.Resolved;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import dev.tocsin.runbooks.domain.incident.Triggered;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as its page shows it.
 *
 * @param acknowledgedBy empty if nobody has taken it
 * @param resolvedAt null while it is open
 * @param lasted null while it is open
 * @param receivers of all its groups
 * @param more alerts of its groups that are not among them
 * @param timeline the latest first
 */
public record IncidentView(
        String id,
        String title,
        String severity,
        String state,
        boolean open,
        boolean untaken,
        String acknowledgedBy,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Duration lasted,
        String tenant,
        String receivers,
        Map<String, String> groupLabels,
        List<AlertView> alerts,
        int more,
        List<TimelineLine> timeline) {

    static IncidentView of(IncidentFile file) {
        Incident incident = file.incident();
        Particulars particulars = incident.particulars();
        Instant end = incident instanceof Resolved resolved ? resolved.at() : null;
        return new IncidentView(
                particulars.id().value(),
                particulars.title(),
                particulars.severity(),
                IncidentState.of(incident).word(),
                incident instanceof Incident.Open,
                incident instanceof Triggered,
                acknowledgedBy(file),
                particulars.openedAt(),
                end,
                end == null ? null : Duration.between(particulars.openedAt(), end),
                particulars.tenant().value(),
                file.groups().stream().map(AlertGroup::receiver).distinct().collect(joining(", ")),
                file.opener().groupLabels().asMap(),
                file.alerts().stream().map(AlertView::of).toList(),
                file.groups().stream().mapToInt(AlertGroup::truncated).sum(),
                latestFirst(file));
    }

    private static String acknowledgedBy(IncidentFile file) {
        return switch (file.incident()) {
            case Triggered _ -> "";
            case Acknowledged acknowledged -> acknowledged.who().name();
            case Resolved _ ->
                file.timeline().stream()
                        .flatMap(entry -> entry.event() instanceof AcknowledgedBy(var who)
                                ? Stream.of(who.name())
                                : Stream.empty())
                        .findFirst()
                        .orElse("");
        };
    }

    /** By when it happened, which is not always the order in which we heard of it. */
    private static List<TimelineLine> latestFirst(IncidentFile file) {
        return file.timeline().stream()
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(TimelineEntry::sequence)
                        .reversed())
                .map(TimelineLine::of)
                .toList();
    }

    public String path() {
        return "/incidents/" + id;
    }

    public long firing() {
        return alerts.stream().filter(AlertView::firing).count();
    }
}
