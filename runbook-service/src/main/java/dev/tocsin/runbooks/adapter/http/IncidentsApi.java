package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.IncidentSummary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Incidents for programs. */
@Path("/api/incidents")
@ApiAccess
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IncidentsApi {

    private static final int MOST = 1_000;

    private final IncidentBook book;

    IncidentsApi(IncidentBook book) {
        this.book = book;
    }

    /** @param state {@code open}, {@code resolved} or {@code all}; open ones first, then the newest, at most 1,000 */
    @GET
    public List<IncidentJson> list(@RestQuery @DefaultValue("open") String state) {
        return book.list(Shown.parse(state).states(), MOST).stream()
                .map(IncidentJson::of)
                .toList();
    }

    /** An incident on the wire. */
    public record IncidentJson(
            String id,
            String tenant,
            String groupKey,
            String state,
            String title,
            String severity,
            Instant openedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant resolvedAt) {

        static IncidentJson of(IncidentSummary incident) {
            return new IncidentJson(
                    incident.id().value(),
                    incident.tenant().value(),
                    incident.group().value(),
                    incident.state().word(),
                    incident.title(),
                    incident.severity(),
                    incident.openedAt(),
                    incident.acknowledgedBy(),
                    incident.resolvedAt());
        }
    }
}
