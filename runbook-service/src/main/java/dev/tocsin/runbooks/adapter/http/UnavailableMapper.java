package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.runbooks.app.port.Unavailable;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that PostgreSQL is away, and that alerts flow all the same. */
class UnavailableMapper {

    private static final Logger LOG = Logger.getLogger(UnavailableMapper.class);

    @ServerExceptionMapper
    Response unavailable(Unavailable problem, UriInfo uri) {
        LOG.warnf("page not shown: path=%s reason=%s", uri.getPath(), problem.getMessage());
        Response.ResponseBuilder answer =
                Response.status(Response.Status.SERVICE_UNAVAILABLE).header("Retry-After", "5");
        return uri.getPath().startsWith("/api/")
                ? answer.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of("error", "incidents cannot be read now: PostgreSQL does not answer"))
                        .build()
                : answer.type(MediaType.TEXT_HTML_TYPE)
                        .header("Refresh", "5")
                        .entity(Templates.unavailable())
                        .build();
    }

    @CheckedTemplate(basePath = "runbooks")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance unavailable();
    }
}
