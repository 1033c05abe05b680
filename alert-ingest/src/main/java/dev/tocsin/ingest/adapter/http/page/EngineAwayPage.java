package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.ingest.app.port.EngineUnavailableException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What any of these pages shows while nobody can say what fires. */
@Provider
public class EngineAwayPage implements ExceptionMapper<EngineUnavailableException> {

    @CheckedTemplate(basePath = "ingest")
    static class Templates {

        static native TemplateInstance engineAway();
    }

    @Override
    public Response toResponse(EngineUnavailableException exception) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.engineAway())
                .build();
    }
}
