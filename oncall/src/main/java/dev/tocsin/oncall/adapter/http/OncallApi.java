package dev.tocsin.oncall.adapter.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.schedule.Roster;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;

/** The page's content for programs. */
@Path("/api/oncall")
@ApiAccess
@Produces(MediaType.APPLICATION_JSON)
public class OncallApi {

    private final RosterInForce inForce;
    private final OpenEscalations open;
    private final EscalationPolicy policy;
    private final Clock clock;

    OncallApi(RosterInForce inForce, OpenEscalations open, EscalationPolicy policy, @Identifier("oncall") Clock clock) {
        this.inForce = inForce;
        this.open = open;
        this.policy = policy;
        this.clock = clock;
    }

    @GET
    @NonBlocking
    public OncallAnswer show() {
        Instant now = clock.instant();
        Roster roster = inForce.roster();
        return new OncallAnswer(
                OncallAnswer.DefinitionAnswer.of(inForce),
                roster.schedules().stream()
                        .map(schedule -> OncallAnswer.ScheduleAnswer.of(schedule, roster, now))
                        .toList(),
                open.all().stream()
                        .filter(stored -> !stored.escalation().chains().isEmpty())
                        .map(stored -> EscalationAnswer.of(stored, policy))
                        .toList());
    }
}
