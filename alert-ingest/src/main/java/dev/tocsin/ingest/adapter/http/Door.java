package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.Intake.Access;
import dev.tocsin.ingest.adapter.http.Intake.Decision;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;
import dev.tocsin.ingest.app.port.EngineUnavailableException;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Brings requests to endpoints, each on a virtual thread, and their answers back. */
@Singleton
final class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String DECISION = Decision.class.getName();
    private static final int TOO_LARGE = 413;

    private final Intake intake;
    private final ExecutorService threads;
    private final BodyLimit limit;

    Door(Intake intake, @VirtualThreads ExecutorService threads, BodyLimit limit) {
        this.intake = intake;
        this.threads = threads;
        this.limit = limit;
    }

    /** @param path in the router's notation, {@code :name} for a parameter */
    void mount(Router router, String path, Access access, Map<HttpMethod, Endpoint> endpoints) {
        router.route(path).handler(context -> enter(context, access, endpoints));
        // A route of its own: the router puts handlers of bodies before all others of the same route.
        router.route(path)
                .handler(BodyHandler.create(false).setBodyLimit(limit.bytes()))
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
        switch (intake.decide(context.request(), access, endpoints.keySet())) {
            case Decision.Refuse refusal -> refuse(context, refusal.answer());
            case Decision.Read read -> {
                context.addEndHandler(ended -> read.leave().run());
                context.put(DECISION, read);
                context.next();
            }
        }
    }

    private void dispatch(RoutingContext context, Map<HttpMethod, Endpoint> endpoints) {
        Decision.Read read = context.get(DECISION);
        Endpoint endpoint =
                Objects.requireNonNull(endpoints.get(context.request().method()));
        Buffer body = context.body().buffer();
        Call call = new Call(
                read.sender().tenant(),
                read.sender().sender(),
                context.pathParams(),
                RequestTarget.query(context.request().uri()),
                body == null ? new byte[0] : body.getBytes());
        String path = context.request().path();
        threads.execute(() -> send(context, answer(endpoint, call, path)));
    }

    private static Answer answer(Endpoint endpoint, Call call, String path) {
        try {
            return endpoint.answer(call);
        } catch (MalformedBodyException e) {
            return Answer.error(e.code(), String.valueOf(e.getMessage()));
        } catch (BadParameterException e) {
            return Answer.complaint(400, String.valueOf(e.getMessage()));
        } catch (EngineUnavailableException e) {
            return Answer.complaint(503, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "request failed: tenant=%s path=%s", call.tenant(), path);
            return Answer.complaint(500, "internal error; the log of this server has the details");
        }
    }

    /** Also called when a connection closes over an answer that was given. */
    private static void fail(RoutingContext context) {
        if (isAnswered(context)) {
            return;
        }
        if (context.statusCode() == TOO_LARGE) {
            refuse(context, Answer.error(TOO_LARGE, "the body is larger than this server takes"));
        } else {
            LOG.warnf(
                    "request could not be read: path=%s reason=%s",
                    context.request().path(), context.failure());
            refuse(context, Answer.error(400, "the request could not be read"));
            flush(context.request().connection());
        }
    }

    /** Vert.x closes the connection after a body that breaks HTTP's rules, before it has written what it was given. */
    private static void flush(HttpConnection connection) {
        if (connection instanceof ConnectionBase open) {
            open.channel().flush();
        }
    }

    private static boolean isAnswered(RoutingContext context) {
        HttpServerResponse response = context.response();
        return response.ended() || response.closed() || response.headWritten();
    }

    /** Answers before the body was read: the connection is not used again, so that nobody has to read the rest. */
    private static void refuse(RoutingContext context, Answer answer) {
        if (isAnswered(context)) {
            return;
        }
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        send(context, answer);
    }

    private static void send(RoutingContext context, Answer answer) {
        if (isAnswered(context)) {
            return;
        }
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        if (!answer.contentType().isEmpty()) {
            response.putHeader("Content-Type", answer.contentType());
        }
        answer.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(answer.body()));
    }
}
