package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.console.SignedIn;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.ingest.app.AlertQuery;
import dev.tocsin.ingest.app.BrowseAlerts;
import dev.tocsin.ingest.app.port.PolicyBook;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /alerts}: alerts in their groups, and each of them alone. */
@Path("/alerts")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AlertsPage {

    private final BrowseAlerts browse;
    private final PolicyBook policies;

    AlertsPage(BrowseAlerts browse, PolicyBook policies) {
        this.browse = browse;
        this.policies = policies;
    }

    @CheckedTemplate(basePath = "ingest")
    static class Templates {

        static native TemplateInstance alerts(
                AlertFilter filter, Shown show, List<Shown> tabs, String self, List<GroupCard> groups);

        static native TemplateInstance alert(AlertRow row, List<AlertRow> inhibitors);

        static native TemplateInstance gone(String fingerprint);
    }

    @GET
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String filter, @RestQuery @DefaultValue("all") String show) {
        AlertFilter parsed = AlertFilter.parse(filter, policies);
        Shown shown = Shown.of(show);
        List<GroupCard> groups = parsed.isReadable() ? groups(parsed, shown) : List.of();
        String self = "/alerts?show=" + shown.key() + "&filter=" + QueryText.encode(filter);
        return Templates.alerts(parsed, shown, List.of(Shown.values()), self, groups);
    }

    private List<GroupCard> groups(AlertFilter filter, Shown shown) {
        List<GroupView> groups = browse.groups(AlertQuery.all(TenantId.DEFAULT, filter.matchers()));
        return GroupCard.of(groups.stream().map(group -> only(group, shown)).toList());
    }

    private static GroupView only(GroupView group, Shown shown) {
        List<AlertView> alerts = group.alerts().stream()
                .filter(alert -> switch (shown) {
                    case FIRING -> !alert.isSuppressed();
                    case MUTED -> alert.isSuppressed();
                    case ALL -> true;
                })
                .toList();
        return new GroupView(group.labels(), group.routeLabels(), group.receiver(), alerts);
    }

    @GET
    @Path("{fingerprint}")
    public Response one(@RestPath String fingerprint) {
        AlertQuery all = AlertQuery.all(TenantId.DEFAULT, List.of());
        List<AlertRow> alerts = browse.alerts(all).stream().map(AlertRow::new).toList();
        return find(fingerprint, all, alerts)
                .map(row -> Response.ok(Templates.alert(row, inhibitorsOf(row, alerts))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(Templates.gone(fingerprint)))
                .build();
    }

    /** Out of its group, if it is in one: only there is it known what mutes it by time. */
    private Optional<AlertRow> find(String fingerprint, AlertQuery all, List<AlertRow> alerts) {
        return browse.groups(all).stream()
                .flatMap(group -> group.alerts().stream())
                .map(AlertRow::new)
                .filter(row -> row.fingerprint().equals(fingerprint))
                .findFirst()
                .or(() -> alerts.stream()
                        .filter(row -> row.fingerprint().equals(fingerprint))
                        .findFirst());
    }

    private static List<AlertRow> inhibitorsOf(AlertRow row, List<AlertRow> alerts) {
        return alerts.stream()
                .filter(other -> row.inhibitedBy().contains(other.fingerprint()))
                .toList();
    }
}
