package dev.tocsin.console.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a browser shows for an address that leads nowhere. Programs get the bare 404. */
class AbsentPage {

    @ServerExceptionMapper
    Response absent(NotFoundException problem, HttpHeaders headers) {
        return asksForPage(headers)
                ? Response.status(Response.Status.NOT_FOUND)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(Templates.absent())
                        .build()
                : problem.getResponse();
    }

    /** Browsers name {@code text/html}; a program's {@code *}{@code /*} is no wish for a page. */
    static boolean asksForPage(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance absent();
    }
}
