package dev.tocsin.standalone.install;

import dev.tocsin.embedded.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Where the services listen. Looked at first, because everything else takes longer to fail. */
public record ListenAddress(String host, int port) {

    /** Alertmanager's own port, so that nothing needs a new address. */
    private static final int DEFAULT_PORT = 9093;

    /**
     * The chosen port, which must be free; without a choice 9093, or a free one where that is taken.
     *
     * @throws UnusableSettingException when the chosen address cannot be listened on
     */
    public static ListenAddress choose(String host, Optional<Integer> port) {
        int wanted = port.orElse(DEFAULT_PORT);
        if (isFree(host, wanted)) {
            return new ListenAddress(host, wanted);
        }
        if (port.isPresent()) {
            throw new UnusableSettingException("Port " + wanted + " on " + host
                    + " is taken, or not ours to take. Stop what listens there, or choose another (--port N).");
        }
        int other = FreePort.find();
        System.err.println("tocsin: port " + wanted + " is taken (by an Alertmanager?); taking " + other
                + " instead. Choose one with --port N.");
        return new ListenAddress(host, other);
    }

    /** The address as a link that works on this machine. */
    public String url() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere ? "127.0.0.1" : host) + ":" + port;
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
