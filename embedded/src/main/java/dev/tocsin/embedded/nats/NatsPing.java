package dev.tocsin.embedded.nats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a NATS server, in its own text protocol (docs.nats.io, "NATS Protocol"), whether it serves us: INFO comes, CONNECT
 * with the token and PING go, PONG comes. The server listens for clients only after JetStream has recovered its store.
 */
final class NatsPing {

    private static final int TIMEOUT_MILLIS = 1_000;

    private NatsPing() {}

    static boolean answers(int port, String token) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            String info = in.readLine();
            if (info == null || !info.startsWith("INFO ") || !info.contains("\"jetstream\":true")) {
                return false;
            }
            String connect = "CONNECT {\"verbose\":false,\"auth_token\":\"" + token + "\"}\r\nPING\r\n";
            out.write(connect.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return "PONG".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }
}
