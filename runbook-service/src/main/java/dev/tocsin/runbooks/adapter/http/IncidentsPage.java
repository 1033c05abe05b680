package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.console.SignedIn;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.IncidentSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of incidents, and the way from a group to its incident. */
@Path("/incidents")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class IncidentsPage {

    private static final int MOST = 200;

    /** A notification can be faster than its incident; after this many looks it is not coming. */
    private static final int LOOKS = 10;

    private final IncidentBook book;

    IncidentsPage(IncidentBook book) {
        this.book = book;
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("open") String show) {
        Shown shown = Shown.parse(show);
        return Templates.incidents(shown, List.of(Shown.values()), book.list(shown.states(), MOST), MOST);
    }

    /** Leads to the newest incident of the group whose key has this hash, and waits for it if there is none yet. */
    @GET
    @Path("by-group/{hash:[0-9a-f]{64}}")
    public Response ofGroup(@RestPath String hash, @RestQuery @DefaultValue("1") int look, UriInfo uri) {
        Optional<IncidentId> found = book.newestOfGroup(hash);
        if (found.isPresent()) {
            return Response.seeOther(uri.getBaseUri().resolve(URI.create("/incidents/" + found.get())))
                    .build();
        }
        boolean waits = look >= 1 && look < LOOKS;
        Response.ResponseBuilder answer =
                Response.status(Response.Status.NOT_FOUND).entity(Templates.notYet(waits));
        if (waits) {
            answer.header("Refresh", "2; url=/incidents/by-group/" + hash + "?look=" + (look + 1));
        }
        return answer.build();
    }

    @CheckedTemplate(basePath = "runbooks")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance incidents(
                Shown shown, List<Shown> choices, List<IncidentSummary> incidents, int most);

        static native TemplateInstance notYet(boolean waits);
    }
}
