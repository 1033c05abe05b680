package dev.tocsin.notifier.adapter.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerQuery;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The latest attempts, for programs. */
@Path("/api/deliveries")
@ApiAccess
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final Ledger ledger;

    DeliveriesResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @QueryParam("receiver") @DefaultValue("") String receiver,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        try {
            return Response.ok(ledger.latest(new LedgerQuery(receiver, channel, outcome, limit)))
                    .build();
        } catch (LedgerUnavailableException e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(Map.of("error", "the ledger is not available, since PostgreSQL is away; deliveries go on"))
                    .build();
        }
    }
}
