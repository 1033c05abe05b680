package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.runbooks.app.Respond;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.IncidentFile;
import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.incident.Answer;
import dev.tocsin.runbooks.domain.incident.Responder;
import dev.tocsin.runbooks.domain.incident.Wish;
import io.opentelemetry.context.Context;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One incident, and what can be done to it. */
@Path("/incidents/{id:[0-9a-f]{16}}")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class IncidentPage {

    private final IncidentBook book;
    private final Respond respond;
    private final RunbookBeside runbooks;
    private final Session session;

    IncidentPage(IncidentBook book, Respond respond, RunbookBeside runbooks, Session session) {
        this.book = book;
        this.respond = respond;
        this.runbooks = runbooks;
        this.session = session;
    }

    @GET
    public Response show(@RestPath String id, @RestQuery @DefaultValue("") String unchanged) {
        return book.find(new IncidentId(id)).map(file -> page(file, unchanged)).orElseGet(IncidentPage::absent);
    }

    private Response page(IncidentFile file, String unchanged) {
        IncidentView view = IncidentView.of(file);
        return Response.ok(Templates.incident(
                        view, runbooks.of(file), Refusal.parse(unchanged).text(view)))
                .build();
    }

    @POST
    @Path("acknowledge")
    public Response acknowledge(@RestPath String id, UriInfo uri) {
        return respond(id, new Wish.Acknowledge(responder()), uri);
    }

    @POST
    @Path("resolve")
    public Response resolve(@RestPath String id, UriInfo uri) {
        return respond(id, new Wish.Resolve(responder()), uri);
    }

    @POST
    @Path("notes")
    public Response note(@RestPath String id, @RestForm @DefaultValue("") String text, UriInfo uri) {
        String note = text.strip();
        return note.isEmpty()
                ? back(id, Optional.empty(), uri)
                : respond(id, new Wish.Note(responder(), note.substring(0, Math.min(note.length(), 4_000))), uri);
    }

    /** Ticks a step of the runbook that the incident holds, or takes the tick away. */
    @POST
    @Path("steps")
    public Response step(
            @RestPath String id,
            @RestForm @DefaultValue("-1") int tick,
            @RestForm @DefaultValue("-1") int untick,
            UriInfo uri) {
        Optional<RunbookPart.Step> step =
                book.find(new IncidentId(id)).flatMap(file -> runbooks.step(file, Math.max(tick, untick)));
        if (step.isEmpty()) {
            return back(id, Optional.of(Answer.Reason.NO_SUCH_STEP), uri);
        }
        int index = step.get().index();
        String text = step.get().text();
        return respond(
                id,
                tick >= 0 ? new Wish.TickStep(responder(), index, text) : new Wish.UntickStep(responder(), index, text),
                uri);
    }

    private Responder responder() {
        return new Responder(session.signedIn().name());
    }

    private Response respond(String id, Wish wish, UriInfo uri) {
        return respond.respond(new IncidentId(id), wish, new Trace(Traceparent.of(Context.current())))
                .map(answer -> switch (answer) {
                    case Answer.Changed _ -> back(id, Optional.empty(), uri);
                    case Answer.Unchanged(Answer.Reason reason) -> back(id, Optional.of(reason), uri);
                })
                .orElseGet(IncidentPage::absent);
    }

    private static Response back(String id, Optional<Answer.Reason> unchanged, UriInfo uri) {
        String query = unchanged
                .map(reason -> "?unchanged=" + reason.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return Response.seeOther(uri.getBaseUri().resolve(URI.create("/incidents/" + id + query)))
                .build();
    }

    private static Response absent() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.noIncident())
                .build();
    }

    @CheckedTemplate(basePath = "runbooks")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance incident(IncidentView incident, RunbookView runbook, String refusal);

        static native TemplateInstance noIncident();
    }
}
