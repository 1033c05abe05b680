package dev.tocsin.contracts.v1.escalations;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group opened, changed or resolved that has an incident, and may have to reach whoever is on call.
 *
 * @param id names the decision this comes from; a repeat has the same
 * @param severity of its gravest firing alert, from its {@code severity} label; may be empty
 * @param oncall whom to reach; null if nobody is to be paged
 */
public record GroupEscalated(
        String id,
        TenantId tenant,
        PolicyVersion policy,
        NotifyReason reason,
        Instant at,
        String severity,
        AlertGroup group,
        @Nullable OncallTarget oncall) {}
