package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.AlertGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group when news of it arrive.
 *
 * @param newest the newest incident that it is or was part of; null if it never had one
 * @param content its alerts as last heard of in that incident; null before the first news
 * @param others the other groups of that incident that still fire
 * @param covering an incident, open if there is one, that all alerts which fire by the news are part of; null if there is
 *     none, and not looked for while {@code newest} is open
 * @param standing null before the first news
 * @param early remarks that wait for its next incident
 */
public record GroupHistory(
        @Nullable Incident newest,
        @Nullable AlertGroup content,
        List<AlertGroup> others,
        @Nullable Incident covering,
        @Nullable Standing standing,
        List<EarlyRemark> early) {

    public static final GroupHistory NONE = new GroupHistory(null, null, List.of(), null, null, List.of());

    public GroupHistory {
        others = List.copyOf(others);
        early = List.copyOf(early);
    }

    /** The same, with an incident that all its firing alerts are part of. */
    public GroupHistory coveredBy(Incident incident) {
        return new GroupHistory(newest, content, others, incident, standing, early);
    }
}
