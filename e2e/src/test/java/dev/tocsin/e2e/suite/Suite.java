package dev.tocsin.e2e.suite;

import dev.tocsin.testkit.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A running suite. */
public interface Suite extends AutoCloseable {

    Duration PATIENCE = Duration.ofSeconds(90);

    /** Where the service listens, without a slash at the end. */
    URI url(ServiceName service);

    /** Ends every JVM of the suite with SIGKILL; NATS and PostgreSQL live on. */
    void killServices();

    /** Ends everything with SIGKILL, NATS and PostgreSQL too. */
    void killAll();

    /** Starts what was killed, on the same data and addresses. */
    void startAgain();

    /** Ends PostgreSQL with SIGKILL, and it stays away. */
    void killPostgres();

    void startPostgres();

    /** Ends NATS with SIGKILL, and it stays away. */
    void killNats();

    void startNats();

    /** The sign-in token of the pages. */
    String signInToken();

    @Override
    void close();

    default URI ingest() {
        return url(ServiceName.ALERT_INGEST);
    }

    default void awaitReady() {
        Await.until("the suite is ready", PATIENCE, () -> status(ingest().resolve("/-/ready")) == 200);
    }

    /** The status of a GET; 0 if there was no answer. */
    static int status(URI uri) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
