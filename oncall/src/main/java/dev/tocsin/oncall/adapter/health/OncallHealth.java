package dev.tocsin.oncall.adapter.health;

import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * What people and schedules are in force: in the group {@code detailed} alone, since an installation may well do without.
 * It is down if the operator's file is refused.
 */
@ApplicationScoped
@HealthGroup("detailed")
class OncallHealth implements HealthCheck {

    private final RosterInForce inForce;
    private final OpenEscalations open;

    OncallHealth(RosterInForce inForce, OpenEscalations open) {
        this.inForce = inForce;
        this.open = open;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("oncall")
                .status(inForce.refusal().isEmpty())
                .withData("schedules", inForce.roster().schedules().size())
                .withData("people", inForce.roster().people().size())
                .withData(
                        "problems",
                        inForce.refusal()
                                .map(refusal -> refusal.problems().size())
                                .orElse(0))
                .withData("paging", open.paging())
                .build();
    }
}
