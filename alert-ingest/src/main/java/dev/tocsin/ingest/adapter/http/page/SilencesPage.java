package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.ingest.app.AlertQuery;
import dev.tocsin.ingest.app.BrowseAlerts;
import dev.tocsin.ingest.app.KeepSilences;
import dev.tocsin.ingest.app.port.PolicyBook;
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
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /silences}: what is silenced, by whom and until when; set one, end one. */
@Path("/silences")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SilencesPage {

    private static final URI LIST = URI.create("/silences");

    private final KeepSilences silences;
    private final BrowseAlerts browse;
    private final PolicyBook policies;
    private final Session session;

    SilencesPage(KeepSilences silences, BrowseAlerts browse, PolicyBook policies, Session session) {
        this.silences = silences;
        this.browse = browse;
        this.policies = policies;
        this.session = session;
    }

    @CheckedTemplate(basePath = "ingest")
    static class Templates {

        static native TemplateInstance silences(List<SilenceRow> rows, boolean expired);

        static native TemplateInstance silence(SilenceForm form, AlertFilter filter, List<AlertRow> covered);

        static native TemplateInstance covered(AlertFilter filter, List<AlertRow> covered);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("false") boolean expired) {
        var question = new Question.Silences(TenantId.DEFAULT, !expired, !expired, expired, List.of());
        return Templates.silences(
                silences.list(question).stream().map(SilenceRow::new).toList(), expired);
    }

    @GET
    @Path("new")
    public TemplateInstance blank(@RestQuery @DefaultValue("") String matchers) {
        return form(SilenceForm.blank(matchers));
    }

    /** What it would cover now, while it is being written. */
    @GET
    @Path("preview")
    public TemplateInstance preview(@RestQuery @DefaultValue("") String matchers) {
        AlertFilter filter = AlertFilter.parse(matchers, policies);
        return Templates.covered(filter, covered(filter));
    }

    @POST
    public Response set(
            @RestForm @DefaultValue("") String matchers,
            @RestForm @DefaultValue("0") int hours,
            @RestForm @DefaultValue("") String comment) {
        SilenceForm form = new SilenceForm(matchers, hours, comment, "");
        AlertFilter filter = AlertFilter.parse(matchers, policies);
        if (!filter.isReadable()) {
            return refused(form, filter.problem());
        }
        String person = session.signedIn().name();
        return switch (silences.set(TenantId.DEFAULT, filter.matchers(), form.duration(), person, comment)) {
            case SilenceAnswer.Done done -> Response.seeOther(LIST).build();
            case SilenceAnswer.Unknown unknown -> refused(form, "There is no such silence.");
            case SilenceAnswer.Refused refused -> refused(form, refused.reason());
        };
    }

    @POST
    @Path("{id}/expire")
    public Response expire(@RestPath String id) {
        silences.expire(TenantId.DEFAULT, id);
        return Response.seeOther(LIST).build();
    }

    private Response refused(SilenceForm form, String reason) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(form(form.refused(reason)))
                .build();
    }

    private TemplateInstance form(SilenceForm form) {
        AlertFilter filter = AlertFilter.parse(form.matchers(), policies);
        return Templates.silence(form, filter, covered(filter));
    }

    /** Nothing while there are no matchers, which would cover everything. */
    private List<AlertRow> covered(AlertFilter filter) {
        return filter.matchers().isEmpty()
                ? List.of()
                : browse.alerts(AlertQuery.all(TenantId.DEFAULT, filter.matchers())).stream()
                        .map(AlertRow::new)
                        .toList();
    }
}
