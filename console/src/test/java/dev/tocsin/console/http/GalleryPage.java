package dev.tocsin.console.http;

import dev.tocsin.console.ApiAccess;
import dev.tocsin.console.Session;
import dev.tocsin.console.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** A service's page as its author would write it, with every component on it. */
@Path("/gallery")
public class GalleryPage {

    static final String HOSTILE = "<script>alert(1)</script>";

    private final Session session;

    GalleryPage(Session session) {
        this.session = session;
    }

    @CheckedTemplate(basePath = "gallery")
    static class Templates {
        static native TemplateInstance all(
                Instant at, Map<String, String> labels, List<String> severities, List<String> states);
    }

    @GET
    @SignedIn
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance all() {
        return Templates.all(
                Instant.now().minusSeconds(500),
                Map.of("alertname", "HighErrorRate", "service", "checkout", "instance", HOSTILE),
                List.of("critical", "warning", "info", "none"),
                List.of("firing", "acknowledged", "active", "resolved"));
    }

    @POST
    @SignedIn
    @Path("press")
    @Produces(MediaType.TEXT_PLAIN)
    public String press(@RestForm String comment) {
        return "pressed by " + session.signedIn() + ": " + comment;
    }

    @POST
    @SignedIn
    @Path("wait")
    @Produces(MediaType.TEXT_HTML)
    public String wait(@RestForm int hours) {
        return hours + " hours";
    }

    @POST
    @Path("fault")
    public String fault(@RestForm String comment) {
        throw new IllegalArgumentException("a fault of ours, over " + comment);
    }

    @GET
    @ApiAccess
    @Path("api")
    @Produces(MediaType.APPLICATION_JSON)
    public String api() {
        return "[]";
    }
}
