package dev.tocsin.console.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a browser shows where what it sent cannot be read; a program gets the bare status. */
class BrokenRequestPage {

    private static final Set<Integer> SENDERS_FAULT = Set.of(400, 413);

    /** Where forms are taken apart. What it throws has no type of its own. */
    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private static final String OURS = "dev.tocsin.";

    /** Among others, a number in a form that is none. */
    @ServerExceptionMapper
    Response refused(WebApplicationException problem, HttpHeaders headers) {
        Response bare = problem.getResponse();
        return AbsentPage.asksForPage(headers) && !bare.hasEntity() && SENDERS_FAULT.contains(bare.getStatus())
                ? page(bare.getStatus())
                : bare;
    }

    /** A form that is cut off or ill encoded; whatever else has these types is a fault of ours, and stays one. */
    @ServerExceptionMapper
    Response illEncoded(IllegalArgumentException problem) {
        if (isOfForm(problem)) {
            return page(400);
        }
        throw problem;
    }

    @ServerExceptionMapper
    Response cutOff(IOException problem) throws IOException {
        if (isOfForm(problem)) {
            return page(400);
        }
        throw problem;
    }

    private static boolean isOfForm(Throwable problem) {
        return Arrays.stream(problem.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith(OURS))
                .anyMatch(name -> name.startsWith(FORM_PARSER));
    }

    private static Response page(int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.broken(status == 413))
                .build();
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance broken(boolean tooLarge);
    }
}
