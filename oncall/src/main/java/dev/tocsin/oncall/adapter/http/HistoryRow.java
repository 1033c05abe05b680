package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import java.time.Instant;

/**
 * Something that happened to a group's escalation.
 *
 * @param what in words
 * @param tone of the words
 * @param detail why; may be empty
 */
public record HistoryRow(
        Instant at, String tenant, String group, String schedule, String what, String tone, String detail) {

    static HistoryRow of(OncallLedger.Kept kept) {
        TrailEntry entry = kept.entry();
        return new HistoryRow(
                entry.at(),
                kept.group().tenant().value(),
                kept.group().key().value(),
                entry.schedule(),
                what(entry),
                tone(entry.kind()),
                entry.detail());
    }

    private static String what(TrailEntry entry) {
        return switch (entry.kind()) {
            case STARTED -> "started";
            case PAGED -> "step " + entry.step() + ": " + entry.who();
            case NOBODY_TO_PAGE -> "nobody to page";
            case GAVE_UP -> "gave up";
            case ACKNOWLEDGED -> "acknowledged by " + entry.who();
            case CLOSED -> "closed by " + entry.who();
            case RESOLVED -> "resolved";
        };
    }

    private static String tone(TrailEntry.Kind kind) {
        return switch (kind) {
            case STARTED, PAGED -> "info";
            case NOBODY_TO_PAGE, GAVE_UP -> "critical";
            case ACKNOWLEDGED -> "warning";
            case CLOSED -> "quiet";
            case RESOLVED -> "good";
        };
    }
}
