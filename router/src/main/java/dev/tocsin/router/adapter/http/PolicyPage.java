package dev.tocsin.router.adapter.http;

import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import dev.tocsin.router.adapter.wiring.PolicyKeeper;
import dev.tocsin.router.app.ReloadPolicy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The policy in force, without its secrets, and what is wrong with its files. */
@Path("/policy")
@SignedIn
public class PolicyPage {

    private final ReloadPolicy policy;
    private final PolicyKeeper keeper;
    private final Session session;

    PolicyPage(ReloadPolicy policy, PolicyKeeper keeper, Session session) {
        this.policy = policy;
        this.keeper = keeper;
        this.session = session;
    }

    @CheckedTemplate(basePath = "router")
    static class Templates {
        static native TemplateInstance policy(PolicyView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        return Templates.policy(PolicyView.of(policy.status()));
    }

    @POST
    @RunOnVirtualThread
    public Response reload() {
        keeper.reload(session.signedIn().name());
        return Response.seeOther(URI.create("/policy")).build();
    }
}
