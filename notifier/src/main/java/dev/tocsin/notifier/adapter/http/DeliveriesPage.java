package dev.tocsin.notifier.adapter.http;

import dev.tocsin.console.SignedIn;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerQuery;
import dev.tocsin.notifier.app.port.LedgerRow;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who was not told, and the latest attempts, for people. */
@Path("/deliveries")
@SignedIn
@Produces(MediaType.TEXT_HTML)
public class DeliveriesPage {

    private static final List<String> CHANNELS =
            List.of("webhook", "email", "slack", "pagerduty", "msteamsv2", "msteams", "oncall");
    private static final List<String> OUTCOMES = List.of("delivered", "retrying", "rejected", "superseded");

    private static final int UNTOLD_SHOWN = 50;

    private final Ledger ledger;

    DeliveriesPage(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Its template. */
    @CheckedTemplate(basePath = "notifier")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance deliveries(
                LedgerQuery query,
                List<LedgerRow> untold,
                List<LedgerRow> rows,
                List<String> channels,
                List<String> outcomes,
                boolean available);
    }

    @GET
    @RunOnVirtualThread
    public TemplateInstance show(
            @QueryParam("receiver") @DefaultValue("") String receiver,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("outcome") @DefaultValue("") String outcome) {
        LedgerQuery query =
                new LedgerQuery(receiver.strip(), channel.strip(), outcome.strip(), LedgerQuery.DEFAULT_LIMIT);
        try {
            return Templates.deliveries(
                    query, ledger.untold(UNTOLD_SHOWN), ledger.latest(query), CHANNELS, OUTCOMES, true);
        } catch (LedgerUnavailableException e) {
            return Templates.deliveries(query, List.of(), List.of(), CHANNELS, OUTCOMES, false);
        }
    }
}
