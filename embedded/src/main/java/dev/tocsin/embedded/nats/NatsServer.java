package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.DataDirectory;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.process.ChildServer;

/** A NATS server with JetStream, running as our child on a data directory. */
public final class NatsServer extends ChildServer {

    private final DataDirectory data;

    private NatsServer(DataDirectory data, Running running) {
        super(running);
        this.data = data;
    }

    /**
     * Starts a server, found as {@link DebianPackages#inUserCache()} and the PATH offer it, and waits until it answers.
     *
     * @throws NatsUnavailableException when no server can be found or started; the message says what to do
     */
    public static NatsServer start(DataDirectory data) {
        return start(data, DebianPackages.inUserCache());
    }

    static NatsServer start(DataDirectory data, DebianPackages packages) {
        NatsBinary binary = NatsBinary.find(packages);
        String token = data.secret("nats");
        return new NatsServer(
                data,
                start(new Kind(
                        "The NATS server",
                        port -> NatsLaunch.start(data, binary, port),
                        port -> NatsPing.answers(port, token),
                        NatsUnavailableException::new)));
    }

    /** The address without the token: {@code nats://127.0.0.1:PORT}. */
    public String url() {
        return "nats://127.0.0.1:" + port();
    }

    /** What a client must present. */
    public String token() {
        return data.secret("nats");
    }
}
