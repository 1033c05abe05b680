package dev.tocsin.contracts.v1.alerts;

import dev.tocsin.contracts.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * One accepted request, or one part of a large one.
 *
 * @param requestId names the request and the part; a retried publish has the same
 * @param source who sent it: the name of its credential or endpoint
 * @param receivedAt our clock when the request was read
 */
public record AlertsAccepted(
        String requestId, TenantId tenant, String source, Instant receivedAt, List<PostedAlert> alerts) {

    public AlertsAccepted {
        alerts = List.copyOf(alerts);
    }
}
