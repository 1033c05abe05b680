package dev.tocsin.runbooks.app.port;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.runbooks.domain.incident.IncidentState;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where incidents are looked up. All methods wait for PostgreSQL, and fail with {@link Unavailable}. */
public interface IncidentBook {

    /** Those in one of the states: open ones first, then the newest first. */
    List<IncidentSummary> list(Set<IncidentState> states, int limit);

    Optional<IncidentFile> find(IncidentId id);

    /** The newest incident of a group. */
    Optional<IncidentId> newestOfGroup(String groupHash);

    /** The file of a runbook as an incident holds on to it. */
    Optional<String> source(RunbookPin pin);
}
