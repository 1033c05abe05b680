package dev.tocsin.ingest.domain.posted;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the times of a posted alert and validates it, in Alertmanager's order. That texts are well-formed is seen to
 * where they are read.
 */
public final class AlertReview {

    private AlertReview() {}

    public static Verdict review(AlertDraft draft, Instant receivedAt, Terms terms) {
        Horizon horizon = terms.horizon();
        boolean endGiven = !PostedTime.isUnset(draft.endsAt());
        Instant startsAt = startOf(draft, receivedAt, endGiven);
        Instant judgedEnd = endGiven ? draft.endsAt() : impliedEnd(receivedAt, horizon);
        LabelSet labels = draft.labels().withoutEmpty();
        if (!PostedTime.isWritable(startsAt) || !PostedTime.isWritable(judgedEnd)) {
            return new Verdict.Refused("start and end time must be within the years 0000 to 9999 in UTC");
        }
        if (judgedEnd.isBefore(startsAt)) {
            return new Verdict.Refused("start time must be before end time");
        }
        String problem = problemOf(labels, draft.annotations(), terms.names());
        if (problem != null) {
            return new Verdict.Refused(problem);
        }
        Instant endsAt = endGiven || horizon instanceof Horizon.OfSource ? judgedEnd : null;
        PostedAlert alert =
                new PostedAlert(labels, draft.annotations(), startsAt, endsAt, !endGiven, draft.generatorUrl());
        long size = AlertSize.of(alert);
        return size > AlertSize.MAXIMUM
                ? new Verdict.Refused("alert too large: " + size + " bytes, at most " + AlertSize.MAXIMUM)
                : new Verdict.Accepted(alert);
    }

    private static Instant startOf(AlertDraft draft, Instant receivedAt, boolean endGiven) {
        if (!PostedTime.isUnset(draft.startsAt())) {
            return draft.startsAt();
        }
        return endGiven ? draft.endsAt() : receivedAt;
    }

    private static Instant impliedEnd(Instant receivedAt, Horizon horizon) {
        return switch (horizon) {
            case Horizon.OfSource source -> receivedAt.plus(source.expiry());
            case Horizon.OfPolicy policy -> receivedAt.plus(policy.resolveTimeout());
        };
    }

    private static @Nullable String problemOf(LabelSet labels, LabelSet annotations, ParserMode names) {
        if (labels.isEmpty()) {
            return "at least one label pair required";
        }
        String label = invalidName(labels, names);
        if (label != null) {
            return "invalid label set: invalid name \"" + label + "\"";
        }
        String annotation = invalidName(annotations, names);
        return annotation == null ? null : "invalid annotations: invalid name \"" + annotation + "\"";
    }

    private static @Nullable String invalidName(LabelSet labels, ParserMode names) {
        for (int i = 0; i < labels.size(); i++) {
            if (!names.isValidLabelName(labels.name(i))) {
                return labels.name(i);
            }
        }
        return null;
    }
}
