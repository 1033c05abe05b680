package dev.tocsin.ingest.adapter.messaging;

import dev.tocsin.ingest.app.port.PolicyReload;
import dev.tocsin.nats.Nats;
import io.nats.client.Message;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the router, which answers with nothing or with the problems of its files. */
@Singleton
final class NatsPolicyReload implements PolicyReload {

    private static final String SUBJECT = "tocsin.v1.ask.router.reload";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Nats nats;

    NatsPolicyReload(Nats nats) {
        this.nats = nats;
    }

    @Override
    public Outcome reload() {
        try {
            @Nullable Message reply = nats.connection().request(SUBJECT, new byte[0], TIMEOUT);
            if (reply == null) {
                return new Outcome.Refused("the router did not answer within " + TIMEOUT.toSeconds() + " s");
            }
            String text = new String(reply.getData(), StandardCharsets.UTF_8);
            return text.isBlank() ? new Outcome.Reloaded() : new Outcome.Refused(text);
        } catch (UncheckedIOException | IllegalStateException e) {
            return new Outcome.Refused("the router cannot be reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused("interrupted while waiting for the router");
        }
    }
}
