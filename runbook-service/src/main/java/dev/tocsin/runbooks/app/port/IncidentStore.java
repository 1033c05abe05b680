package dev.tocsin.runbooks.app.port;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.Answer;
import dev.tocsin.runbooks.domain.incident.DeliveryNews;
import dev.tocsin.runbooks.domain.incident.GroupHistory;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentUpdate;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where incidents are decided. Each call is one transaction in which nobody else decides about the same group: what was
 * known is read, the decision is made, and its events are kept and put down to be told, or none of it happens.
 *
 * <p>News count once, however often they are delivered. All methods wait for PostgreSQL.
 */
public interface IncidentStore {

    /**
     * @param runbook the group's runbook now, kept if the decision opens an incident with it
     * @param now when we heard of it
     * @throws Unavailable and nothing has happened
     */
    void onGroupNews(
            GroupEscalated news,
            @Nullable Runbook runbook,
            Trace trace,
            Instant now,
            Function<GroupHistory, Optional<IncidentUpdate>> decide);

    /**
     * @param now when we heard of it
     * @throws Unavailable and nothing has happened
     */
    void onDelivery(DeliveryReported report, Trace trace, Instant now, Function<GroupHistory, DeliveryNews> decide);

    /**
     * @return empty if there is no such incident
     * @throws Unavailable and nothing has happened
     */
    Optional<Answer> change(IncidentId id, Trace trace, Instant now, Function<Incident, Answer> decide);
}
