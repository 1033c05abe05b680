package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.console.SignedIn;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.ingest.app.AlertQuery;
import dev.tocsin.ingest.app.BrowseAlerts;
import dev.tocsin.ingest.app.CheckReadiness;
import dev.tocsin.ingest.domain.overview.AlertCounts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /}: how things are, at a glance. */
@Path("/")
@SignedIn
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OverviewPage {

    private static final int GROUPS_SHOWN = 25;

    private final BrowseAlerts browse;
    private final CheckReadiness readiness;

    OverviewPage(BrowseAlerts browse, CheckReadiness readiness) {
        this.browse = browse;
        this.readiness = readiness;
    }

    @CheckedTemplate(basePath = "ingest")
    static class Templates {

        static native TemplateInstance overview(
                List<String> missing, List<Tile> tiles, List<GroupCard> groups, int more);
    }

    @GET
    public TemplateInstance show() {
        List<String> missing = readiness.missing();
        if (!missing.isEmpty()) {
            return Templates.overview(missing, List.of(), List.of(), 0);
        }
        AlertQuery all = AlertQuery.all(TenantId.DEFAULT, List.of());
        List<GroupView> groups = browse.groups(all);
        List<GroupCard> open = GroupCard.of(groups).stream()
                .filter(card -> !card.group().alerts().getFirst().isSuppressed())
                .toList();
        List<Tile> tiles = Tile.of(AlertCounts.of(browse.alerts(all)));
        List<GroupCard> shown = open.subList(0, Math.min(GROUPS_SHOWN, open.size()));
        return Templates.overview(missing, tiles, shown, open.size() - shown.size());
    }
}
