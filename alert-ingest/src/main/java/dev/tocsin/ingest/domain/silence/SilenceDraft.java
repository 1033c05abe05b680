package dev.tocsin.ingest.domain.silence;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.ingest.domain.posted.PostedTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A silence that somebody asks for.
 *
 * @param id of the one to change; null for a new one
 */
public record SilenceDraft(
        @Nullable String id,
        List<LabelMatcher> matchers,
        Instant startsAt,
        Instant endsAt,
        String createdBy,
        String comment,
        Map<String, String> annotations) {

    public SilenceDraft {
        matchers = List.copyOf(matchers);
        annotations = Map.copyOf(annotations);
    }

    /** What is wrong with its times, in Alertmanager's words. */
    public Optional<String> problemAt(Instant now) {
        if (!PostedTime.isWritable(startsAt) || !PostedTime.isWritable(endsAt)) {
            return Optional.of(
                    "Failed to create silence: start and end time must be within the years 0000 to 9999 in UTC");
        }
        if (!startsAt.isBefore(endsAt)) {
            return Optional.of("Failed to create silence: start time must be before end time");
        }
        return endsAt.isBefore(now)
                ? Optional.of("Failed to create silence: end time can't be in the past")
                : Optional.empty();
    }
}
