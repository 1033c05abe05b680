package dev.tocsin.fakes.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** One HTTP server on loopback for all providers, each below a path of its own. */
public final class FakeServer implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FakeServer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /** Listens on the given port, or on a free one when it is 0. */
    public static FakeServer start(int port) {
        try {
            FakeServer fake = new FakeServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG));
            fake.server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException("No fake provider can listen on loopback port " + port, e);
        }
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Gives the provider everything below the path. */
    public void mount(String path, FakeProvider provider) {
        server.createContext(path, provider::handle);
    }

    /** Answers GET below the path; the function is given path and query. */
    public void page(String path, Function<String, Answer> page) {
        server.createContext(
                path,
                exchange -> Exchanges.answer(
                        exchange, page.apply(exchange.getRequestURI().toString())));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
