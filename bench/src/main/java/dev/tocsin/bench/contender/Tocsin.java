package dev.tocsin.bench.contender;

import dev.tocsin.bench.figure.Side;
import dev.tocsin.embedded.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** This suite, by its own script: one JVM with a NATS server and a PostgreSQL as its children, unless they are given. */
public final class Tocsin implements Contender {

    private final URI url;
    private final ServerProcess process;

    private Tocsin(URI url, ServerProcess process) {
        this.url = url;
        this.process = process;
    }

    static Tocsin start(Site site, BenchPolicy policy, Path work) throws IOException, ContenderFailedException {
        Tocsin suite = prepare(site, policy.writeTo(work), work, List.of(), Map.of());
        suite.start();
        return suite;
    }

    /** Not started yet. */
    static Tocsin prepare(Site site, Path policy, Path work, List<String> options, Map<String, String> environment) {
        int port = FreePort.find();
        List<String> command = new ArrayList<>(List.of(
                site.script().toString(),
                "up",
                "--policy",
                policy.toString(),
                "--data",
                work.resolve("data").toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(options);
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("TOCSIN_BUILD", "never");
        URI url = URI.create("http://127.0.0.1:" + port);
        return new Tocsin(
                url, new ServerProcess(command, settings, work.resolve("tocsin.log"), url.resolve("/-/ready")));
    }

    @Override
    public Side side() {
        return Side.TOCSIN;
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void start() throws ContenderFailedException {
        process.start();
    }

    @Override
    public Memory memory() {
        return Memory.of(process.handle());
    }

    @Override
    public void close() {
        process.close();
    }
}
