package dev.tocsin.oncall.adapter.http;

import dev.tocsin.console.SignedIn;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.app.port.Unavailable;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What happened to escalations, as PostgreSQL keeps it. */
@Path("/oncall/history")
@SignedIn
@Produces(MediaType.TEXT_HTML)
public class HistoryPage {

    private static final int MOST = 200;

    private final OncallLedger ledger;

    HistoryPage(OncallLedger ledger) {
        this.ledger = ledger;
    }

    @CheckedTemplate(basePath = "oncall")
    static class Templates {

        private Templates() {}

        static native TemplateInstance history(List<HistoryRow> rows, String problem);
    }

    @GET
    @RunOnVirtualThread
    public TemplateInstance show() {
        try {
            return Templates.history(
                    ledger.newest(MOST).stream().map(HistoryRow::of).toList(), "");
        } catch (Unavailable e) {
            return Templates.history(List.of(), "PostgreSQL does not answer. Pages go out without it.");
        }
    }
}
