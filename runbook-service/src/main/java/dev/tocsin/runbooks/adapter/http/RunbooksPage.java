package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.console.SignedIn;
import dev.tocsin.runbooks.app.port.RunbookPrinter;
import dev.tocsin.runbooks.app.port.Runbooks;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** The list of runbooks, and each of them. */
@Path("/runbooks")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RunbooksPage {

    private final Runbooks runbooks;
    private final RunbookPrinter printer;

    RunbooksPage(Runbooks runbooks, RunbookPrinter printer) {
        this.runbooks = runbooks;
        this.printer = printer;
    }

    @GET
    public TemplateInstance list() {
        return Templates.runbooks(
                runbooks.shelf().runbooks().stream().map(RunbookLine::of).toList());
    }

    /** By the runbook's name or by the name of an alert it is for. */
    @GET
    @Path("{name:.+}")
    public Response show(@RestPath String name) {
        return runbooks.shelf()
                .named(name)
                .map(runbook -> Response.ok(Templates.runbook(view(runbook))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(Templates.noRunbook(name)))
                .build();
    }

    private RunbookView view(Runbook runbook) {
        return RunbookView.of(runbook, printer, Map.of(), false);
    }

    /** A runbook in the list. */
    public record RunbookLine(String name, String title, String owner, String alerts, List<String> problems) {

        static RunbookLine of(Runbook runbook) {
            return new RunbookLine(
                    runbook.name().value(),
                    runbook.title(),
                    runbook.owner(),
                    runbook.matchers().isEmpty() ? "" : runbook.matchers().toString(),
                    runbook.problems().stream().map(Object::toString).toList());
        }
    }

    @CheckedTemplate(basePath = "runbooks")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance runbooks(List<RunbookLine> runbooks);

        static native TemplateInstance runbook(RunbookView runbook);

        static native TemplateInstance noRunbook(String name);
    }
}
