package dev.tocsin.bench.contender;

import dev.tocsin.bench.figure.Side;
import dev.tocsin.embedded.packages.AlertmanagerProgram;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Alertmanager, alone, without gossip. */
public final class Alertmanager implements Contender {

    private final URI url;
    private final ServerProcess process;

    private Alertmanager(URI url, ServerProcess process) {
        this.url = url;
        this.process = process;
    }

    static Alertmanager start(Site site, BenchPolicy policy, Path work) throws IOException, ContenderFailedException {
        int port = FreePort.find();
        URI url = URI.create("http://127.0.0.1:" + port);
        List<String> command = program(site)
                .command(List.of(
                        "--config.file=" + policy.writeTo(work),
                        "--storage.path=" + work.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=",
                        "--log.level=warn"));
        Alertmanager started = new Alertmanager(
                url, new ServerProcess(command, Map.of(), work.resolve("alertmanager.log"), url.resolve("/-/ready")));
        started.start();
        return started;
    }

    private static AlertmanagerProgram program(Site site) throws ContenderFailedException {
        try {
            return AlertmanagerProgram.find(site.packages());
        } catch (PackageUnavailableException e) {
            throw new ContenderFailedException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Side side() {
        return Side.ALERTMANAGER;
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
