package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.domain.sender.Admission;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What is looked at before a body is read: method, sender, type of content and room for it, in Alertmanager's order and
 * with its answers.
 */
@Singleton
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Guard guard;
    private final InFlight inFlight;
    private final ReadersInFlight readers;

    /** Who may use an endpoint. */
    enum Access {
        SENDERS,
        EVERYBODY
    }

    /** Whether a body is read. */
    sealed interface Decision {

        /** @param leave gives back the room that the request takes; runs when it is answered */
        record Read(Admission.Admitted sender, Runnable leave) implements Decision {}

        record Refuse(Answer answer) implements Decision {}
    }

    Intake(Guard guard, InFlight inFlight, ReadersInFlight readers) {
        this.guard = guard;
        this.inFlight = inFlight;
        this.readers = readers;
    }

    Decision decide(HttpServerRequest request, Access access, Set<HttpMethod> methods) {
        if (!methods.contains(request.method())) {
            return new Decision.Refuse(methodNotAllowed(request.method(), methods));
        }
        if (access == Access.EVERYBODY) {
            return new Decision.Read(Guard.everybody(), () -> {});
        }
        return switch (guard.admit(request)) {
            case Admission.Refused refused -> new Decision.Refuse(Guard.refusal(refused.reason()));
            case Admission.Admitted admitted ->
                hasForeignType(request) ? new Decision.Refuse(unsupported(request)) : makeRoom(request, admitted);
        };
    }

    private Decision makeRoom(HttpServerRequest request, Admission.Admitted sender) {
        if (request.method() == HttpMethod.GET) {
            return readers.enter() ? new Decision.Read(sender, readers::leave) : new Decision.Refuse(tooManyReaders());
        }
        long length = inFlight.lengthOf(request);
        if (inFlight.enter(length)) {
            return new Decision.Read(sender, () -> inFlight.leave(length));
        }
        LOG.warnf("request refused: reason=TOO_MUCH_IN_FLIGHT path=%s", request.path());
        return new Decision.Refuse(Answer.complaint(503, "too many bytes are being stored; try again")
                .with("Retry-After", "1"));
    }

    /** Text, where all else is JSON, as in Alertmanager. Counted, not logged: whoever polls would fill the log. */
    private Answer tooManyReaders() {
        return Answer.text(503, "no more than " + readers.most() + " GET requests at a time; try again\n")
                .with("Retry-After", "1");
    }

    private static Answer methodNotAllowed(HttpMethod method, Set<HttpMethod> methods) {
        String allowed = methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(","));
        return Answer.error(405, "method " + method + " is not allowed, but [" + allowed + "] are")
                .with("Allow", allowed.replace(",", ", "));
    }

    /** A request without a body needs no type. */
    private static boolean hasForeignType(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean body = length == null ? request.getHeader("Transfer-Encoding") != null : !length.equals("0");
        return body
                && request.method() == HttpMethod.POST
                && !mediaType(request).equals(Answer.JSON);
    }

    private static String mediaType(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null || type.isBlank()) {
            return "application/octet-stream";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private static Answer unsupported(HttpServerRequest request) {
        return Answer.error(
                415, "unsupported media type \"" + mediaType(request) + "\", only [application/json] are allowed");
    }
}
