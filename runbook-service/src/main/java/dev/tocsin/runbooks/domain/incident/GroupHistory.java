package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.AlertGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group when news of it arrive.
 *
 * @param newest its newest incident; null if it never had one
 * @param content its alerts as last heard of; null before the first news
 * @param standing null before the first news
 * @param early remarks that wait for its next incident
 */
public record GroupHistory(
        @Nullable Incident newest,
        @Nullable AlertGroup content,
        @Nullable Standing standing,
        List<EarlyRemark> early) {

    public static final GroupHistory NONE = new GroupHistory(null, null, null, List.of());

    public GroupHistory {
        early = List.copyOf(early);
    }
}
