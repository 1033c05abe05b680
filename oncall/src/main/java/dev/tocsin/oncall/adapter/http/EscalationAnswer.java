package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group's escalation in {@code GET /api/oncall}.
 *
 * @param chains how it stands with each schedule
 * @param trail what happened, oldest first
 */
record EscalationAnswer(
        String tenant, String groupKey, @Nullable String incident, List<ChainAnswer> chains, List<EntryAnswer> trail) {

    /** How it stands with one schedule; names as in {@link ChainRow}. */
    record ChainAnswer(
            String schedule,
            String state,
            String detail,
            Map<String, String> groupLabels,
            int step,
            int round,
            String paged,
            @Nullable Instant nextAt,
            String next) {

        static ChainAnswer of(ChainRow row) {
            return new ChainAnswer(
                    row.schedule(),
                    row.state().word(),
                    row.detail(),
                    row.labels(),
                    row.step(),
                    row.round(),
                    row.paged(),
                    row.nextAt(),
                    row.next());
        }
    }

    /** Something that happened. */
    record EntryAnswer(Instant at, TrailEntry.Kind kind, String schedule, String who, int step, String detail) {

        static EntryAnswer of(TrailEntry entry) {
            return new EntryAnswer(
                    entry.at(), entry.kind(), entry.schedule(), entry.who(), entry.step(), entry.detail());
        }
    }

    static EscalationAnswer of(StoredEscalation stored, EscalationPolicy policy) {
        Escalation escalation = stored.escalation();
        return new EscalationAnswer(
                escalation.group().tenant().value(),
                escalation.group().key().value(),
                escalation.incident() == null
                        ? null
                        : escalation.incident().id().value(),
                ChainRow.all(List.of(stored), policy).stream()
                        .map(ChainAnswer::of)
                        .toList(),
                stored.trail().entries().stream().map(EntryAnswer::of).toList());
    }
}
