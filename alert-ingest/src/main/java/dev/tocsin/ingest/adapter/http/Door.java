package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;
import dev.tocsin.ingest.app.port.EngineUnavailableException;
import dev.tocsin.ingest.domain.sender.Admission;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings requests to endpoints and their answers back: admission, method, type and size of the body, in Alertmanager's
 * order and with its answers.
 */
@Singleton
final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int TOO_LARGE = 413;

    private final Guard guard;
    private final ExecutorService threads;
    private final BodyLimit limit;
    private final InFlight inFlight;

    /** Who may use an endpoint. */
    enum Access {
        SENDERS,
        EVERYBODY
    }

    Door(Guard guard, @VirtualThreads ExecutorService threads, BodyLimit limit, InFlight inFlight) {
        this.guard = guard;
        this.threads = threads;
        this.limit = limit;
        this.inFlight = inFlight;
    }

    /** @param path in the router's notation, {@code :name} for a parameter */
    void mount(Router router, String path, Access access, Map<HttpMethod, Endpoint> endpoints) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(limit.bytes());
        router.route(path).handler(context -> enter(context, access, endpoints));
        router.route(path)
                .handler(bodies)
                .handler(context -> dispatch(context, endpoints))
                .failureHandler(Door::fail);
    }

    /** Answers every method on {@code path} alike, for paths that lead nowhere. */
    void close(Router router, String path, Function<String, Answer> answer) {
        router.route(path)
                .handler(context ->
                        refuse(context, answer.apply(context.request().path())));
    }

    private void enter(RoutingContext context, Access access, Map<HttpMethod, Endpoint> endpoints) {
        HttpServerRequest request = context.request();
        if (!endpoints.containsKey(request.method())) {
            refuse(context, methodNotAllowed(request.method(), endpoints));
            return;
        }
        switch (access == Access.SENDERS ? guard.admit(request) : Guard.everybody()) {
            case Admission.Refused refused -> refuse(context, Guard.refusal(refused.reason()));
            case Admission.Admitted admitted -> {
                context.put(Admission.class.getName(), admitted);
                if (access == Access.SENDERS && request.method() == HttpMethod.POST && hasForeignType(request)) {
                    refuse(context, unsupported(request));
                } else {
                    takeIn(context);
                }
            }
        }
    }

    private void takeIn(RoutingContext context) {
        long length = inFlight.lengthOf(context.request());
        if (!inFlight.enter(length)) {
            LOG.warnf(
                    "request refused: reason=TOO_MUCH_IN_FLIGHT path=%s",
                    context.request().path());
            refuse(
                    context,
                    Answer.complaint(503, "too many bytes are being stored; try again")
                            .with("Retry-After", "1"));
            return;
        }
        context.addEndHandler(ended -> inFlight.leave(length));
        context.next();
    }

    private static Answer methodNotAllowed(HttpMethod method, Map<HttpMethod, Endpoint> endpoints) {
        String allowed =
                endpoints.keySet().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(","));
        return Answer.error(405, "method " + method + " is not allowed, but [" + allowed + "] are")
                .with("Allow", allowed.replace(",", ", "));
    }

    /** A request without a body needs no type. */
    private static boolean hasForeignType(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean body = length == null ? request.getHeader("Transfer-Encoding") != null : !length.equals("0");
        return body && !mediaType(request).equals(Answer.JSON);
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

    private void dispatch(RoutingContext context, Map<HttpMethod, Endpoint> endpoints) {
        Admission.Admitted admitted = context.get(Admission.class.getName());
        Endpoint endpoint =
                Objects.requireNonNull(endpoints.get(context.request().method()));
        var buffer = context.body().buffer();
        Call call = new Call(
                admitted.tenant(),
                admitted.sender(),
                context.pathParams(),
                context.queryParams(),
                buffer == null ? new byte[0] : buffer.getBytes());
        threads.execute(() -> send(context, answer(endpoint, call, context)));
    }

    private static Answer answer(Endpoint endpoint, Call call, RoutingContext context) {
        try {
            return endpoint.answer(call);
        } catch (MalformedBodyException e) {
            return Answer.error(e.code(), String.valueOf(e.getMessage()));
        } catch (BadParameterException e) {
            return Answer.complaint(400, String.valueOf(e.getMessage()));
        } catch (EngineUnavailableException e) {
            return Answer.complaint(503, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "request failed: tenant=%s path=%s",
                    call.tenant(),
                    context.request().path());
            return Answer.complaint(500, "internal error; the log of this server has the details");
        }
    }

    private static void fail(RoutingContext context) {
        if (context.statusCode() == TOO_LARGE) {
            refuse(context, Answer.error(TOO_LARGE, "the body is larger than this server takes"));
        } else if (!context.response().ended()) {
            LOG.warnf(
                    context.failure(),
                    "request could not be read: path=%s",
                    context.request().path());
            refuse(context, Answer.error(400, "the request could not be read"));
        }
    }

    /** Answers before the body was read: the connection is not used again, so that nobody has to read the rest. */
    private static void refuse(RoutingContext context, Answer answer) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        send(context, answer);
    }

    private static void send(RoutingContext context, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        if (!answer.contentType().isEmpty()) {
            response.putHeader("Content-Type", answer.contentType());
        }
        answer.headers().forEach(response::putHeader);
        response.end(io.vertx.core.buffer.Buffer.buffer(answer.body()));
    }
}
