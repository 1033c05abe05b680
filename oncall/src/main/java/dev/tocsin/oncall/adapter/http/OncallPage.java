package dev.tocsin.oncall.adapter.http;

import dev.tocsin.console.SignedIn;
import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.app.port.RosterFile;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.policy.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Who is on call, now, next and in the coming two weeks, and whom escalations page. */
@Path("/oncall")
@SignedIn
@Produces(MediaType.TEXT_HTML)
public class OncallPage {

    /** So many that are over. */
    private static final int MOST_OVER = 10;

    private final RosterInForce inForce;
    private final OpenEscalations open;
    private final EscalationPolicy policy;
    private final RosterFile file;
    private final Clock clock;

    OncallPage(
            RosterInForce inForce,
            OpenEscalations open,
            EscalationPolicy policy,
            RosterFile file,
            @Identifier("oncall") Clock clock) {
        this.inForce = inForce;
        this.open = open;
        this.policy = policy;
        this.file = file;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "oncall")
    static class Templates {

        private Templates() {}

        static native TemplateInstance oncall(
                List<ScheduleCard> schedules,
                List<ChainRow> active,
                List<ChainRow> over,
                List<Problem> problems,
                String file);
    }

    @GET
    @NonBlocking
    public TemplateInstance show() {
        Instant now = clock.instant();
        List<ChainRow> rows = ChainRow.all(open.all(), policy);
        return Templates.oncall(
                ScheduleCard.all(inForce.roster(), now),
                rows.stream().filter(ChainRow::isOpen).toList(),
                rows.stream().filter(row -> !row.isOpen()).limit(MOST_OVER).toList(),
                inForce.refusal().map(RosterInForce.Refusal::problems).orElse(List.of()),
                file.name());
    }
}
