package dev.tocsin.e2e.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes spans by OTLP over HTTP, on loopback (OpenTelemetry protocol 1.x, {@code trace/v1/trace.proto}; the numbers are
 * its fields).
 */
public final class SpanCollector implements AutoCloseable {

    private static final int RESOURCE_SPANS = 1;
    private static final int RESOURCE = 1;
    private static final int ATTRIBUTES = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;

    private final HttpServer server;
    private final List<SpanSeen> seen = new CopyOnWriteArrayList<>();

    private SpanCollector(HttpServer server) {
        this.server = server;
    }

    public static SpanCollector start() {
        try {
            SpanCollector collector =
                    new SpanCollector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            collector.server.createContext("/v1/traces", collector::take);
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Configuration keys that send every span here, soon. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.traces.sampler.arg",
                "1.0",
                "quarkus.otel.bsp.schedule.delay",
                "200ms");
    }

    public List<SpanSeen> of(String trace) {
        return seen.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ProtobufReader request =
                    ProtobufReader.of(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
            request.messages(RESOURCE_SPANS).forEach(this::take);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void take(ProtobufReader resourceSpans) {
        String service = resourceSpans.messages(RESOURCE).stream()
                .flatMap(resource -> resource.messages(ATTRIBUTES).stream())
                .filter(attribute -> attribute.text(1).equals("service.name"))
                .map(attribute -> attribute.messages(2).getFirst().text(1))
                .findFirst()
                .orElse("");
        for (ProtobufReader scope : resourceSpans.messages(SCOPE_SPANS)) {
            for (ProtobufReader span : scope.messages(SPANS)) {
                seen.add(new SpanSeen(
                        service, span.hex(1), span.hex(2), span.hex(4), span.text(5), time(span, 7), time(span, 8)));
            }
        }
    }

    private static Instant time(ProtobufReader span, int field) {
        return Instant.EPOCH.plusNanos(span.number(field));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
