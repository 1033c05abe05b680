package dev.tocsin.bench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The webhook's receiver: keeps when it first heard of each group and of each alert that measures latency. */
public final class Sink implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int OK = 200;
    private static final Pattern PROBE = Pattern.compile("\"instance\"\\s*:\\s*\"(probe-[^\"]*)\"");
    private static final Pattern GROUP_KEY = Pattern.compile("\"groupKey\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Long> probes = new ConcurrentHashMap<>();
    private final Map<String, Long> groups = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private Sink(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/hook", this::receive);
    }

    public static Sink start() throws IOException {
        Sink sink = new Sink(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG));
        sink.server.start();
        return sink;
    }

    /** Where notifications go. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** When it first heard of the probe, by {@link System#nanoTime()}. */
    OptionalLong arrival(String probe) {
        Long at = probes.get(probe);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** When it first heard of each group, by its key. */
    Map<String, Long> groups() {
        return Map.copyOf(groups);
    }

    /** Forgets all. */
    public void reset() {
        probes.clear();
        groups.clear();
    }

    /** It counts when the first byte was here, not when all was read. */
    private void receive(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(OK, -1);
            GROUP_KEY.matcher(body).results().limit(1).forEach(key -> groups.putIfAbsent(key.group(1), now));
            PROBE.matcher(body).results().forEach(probe -> probes.putIfAbsent(probe.group(1), now));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
