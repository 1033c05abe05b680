package dev.tocsin.notifier.adapter.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerQuery;
import dev.tocsin.notifier.app.port.LedgerRow;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The latest attempts, for programs. */
@Path("/api/deliveries")
@ApiAccess
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private final Ledger ledger;

    DeliveriesResource(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a recipient was last to be told of a group, and was not. */
    @GET
    @Path("/untold")
    @RunOnVirtualThread
    public Response untold(@QueryParam("limit") @DefaultValue("100") int limit) {
        return answer(() -> ledger.untold(Math.clamp(limit, 1, 1_000)));
    }

    @GET
    @RunOnVirtualThread
    public Response list(
            @QueryParam("receiver") @DefaultValue("") String receiver,
            @QueryParam("channel") @DefaultValue("") String channel,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return answer(() -> ledger.latest(new LedgerQuery(receiver, channel, outcome, limit)));
    }

    private static Response answer(Supplier<List<LedgerRow>> rows) {
        try {
            return Response.ok(rows.get()).build();
        } catch (LedgerUnavailableException e) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .entity(Map.of("error", "the ledger is not available, since PostgreSQL is away; deliveries go on"))
                    .build();
        }
    }
}
