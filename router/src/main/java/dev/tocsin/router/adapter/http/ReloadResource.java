package dev.tocsin.router.adapter.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.router.adapter.wiring.PolicyKeeper;
import dev.tocsin.router.app.ReloadOutcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code POST /policy/reload}: 200 if the files are in force now, else 500 and what is wrong, as Alertmanager answers. */
@Path("/policy/reload")
@ApiAccess
public class ReloadResource {

    private final PolicyKeeper keeper;

    ReloadResource(PolicyKeeper keeper) {
        this.keeper = keeper;
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @RunOnVirtualThread
    public Response reload() {
        ReloadOutcome outcome = keeper.reload("/policy/reload");
        return outcome.isInForce()
                ? Response.ok("OK\n").build()
                : Response.serverError().entity(outcome.problems() + "\n").build();
    }
}
