package dev.tocsin.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services are running: waits until they are ready, says so, and stays. */
final class Services implements QuarkusApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ANSWER_MILLIS = 2_000;

    private final String host;
    private final int port;
    private final String publicUrl;

    Services(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "tocsin.public-url") String publicUrl) {
        this.host = host;
        this.port = port;
        this.publicUrl = publicUrl;
    }

    /** @param arguments when the program started, in nanoseconds of this JVM, and the sign-in token's file */
    @Override
    public int run(String... arguments) {
        Thread greeter = Thread.startVirtualThread(() -> greet(Long.parseLong(arguments[0]), Path.of(arguments[1])));
        Quarkus.waitForExit();
        greeter.interrupt();
        return 0;
    }

    private void greet(long start, Path signInToken) {
        try {
            while (!isReady()) {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    System.err.println("tocsin: not ready yet; what is missing stands at " + publicUrl + "/q/health");
                    TimeUnit.NANOSECONDS.sleep(PATIENCE.toNanos());
                }
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(
                    new Welcome(publicUrl, Files.readString(signInToken).strip()).text(took));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The sign-in token " + signInToken + " cannot be read", e);
        }
    }

    private boolean isReady() {
        try {
            String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
            URI ready = URI.create("http://" + reachable + ":" + port + "/-/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setConnectTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
