package dev.tocsin.contracts.v1.questions;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine can be asked, and what it can be told to do. */
public sealed interface Question {

    TenantId tenant();

    /**
     * The alerts that have not ended; answered with {@link AlertView}s by fingerprint.
     *
     * @param receiver an RE2 expression for the whole name of a receiver; null for all
     */
    record Alerts(
            TenantId tenant,
            boolean active,
            boolean silenced,
            boolean inhibited,
            List<LabelMatcher> filter,
            @Nullable String receiver)
            implements Question {}

    /**
     * The groups that hold alerts; answered with {@link GroupView}s by labels, then receiver.
     *
     * @param muted whether to include groups that a time interval mutes
     */
    record Groups(
            TenantId tenant,
            boolean active,
            boolean silenced,
            boolean inhibited,
            boolean muted,
            List<LabelMatcher> filter,
            @Nullable String receiver)
            implements Question {}

    /** The silences whose own matchers include each of the filter's; answered with {@link SilenceView}s. */
    record Silences(TenantId tenant, boolean active, boolean pending, boolean expired, List<LabelMatcher> filter)
            implements Question {}

    /** One silence; answered with one {@link SilenceView} or none. */
    record OneSilence(TenantId tenant, String id) implements Question {}

    /**
     * Creates a silence, or changes the one named by {@code id}; answered with a {@link SilenceAnswer}.
     *
     * @param id null for a new one
     */
    record SetSilence(
            TenantId tenant,
            @Nullable String id,
            List<LabelMatcher> matchers,
            Instant startsAt,
            Instant endsAt,
            String createdBy,
            String comment,
            Map<String, String> annotations)
            implements Question {

        /** How large a silence may be: it goes into one message, and every list of silences holds it. */
        public static final int MOST_BYTES = 64 * 1024;

        /** What JSON adds to the texts of a matcher or an annotation, about. */
        private static final int FRAME_BYTES = 48;

        /** That it is over {@link #MOST_BYTES}, in Alertmanager's words. */
        public Optional<String> oversize() {
            long bytes = bytes(createdBy) + bytes(comment);
            for (LabelMatcher matcher : matchers) {
                bytes += FRAME_BYTES + bytes(matcher.name()) + bytes(matcher.value());
            }
            for (Map.Entry<String, String> annotation : annotations.entrySet()) {
                bytes += FRAME_BYTES + bytes(annotation.getKey()) + bytes(annotation.getValue());
            }
            return bytes <= MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(
                            "silence exceeded maximum size: " + bytes + " bytes (limit: " + MOST_BYTES + " bytes)");
        }

        private static long bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /** Ends a silence now; answered with a {@link SilenceAnswer}. Ending an ended one succeeds. */
    record ExpireSilence(TenantId tenant, String id) implements Question {}
}
