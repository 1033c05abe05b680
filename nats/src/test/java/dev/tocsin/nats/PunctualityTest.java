package dev.tocsin.nats;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Channels are declared as those of the services are, so that what holds for this one holds for all. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class PunctualityTest {

    /** Less than the time after which an unacknowledged message comes again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int MESSAGES = 8_000;

    @Inject
    Nats nats;

    @Inject
    PunctualChannel channel;

    @Test
    void noMessageWaitsForItsRedelivery() throws Exception {
        for (int i = 0; i < MESSAGES; i++) {
            nats.connection().publish("test.punctual", new byte[] {1});
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }

        Await.until("all have come", SOON, () -> channel.arrived() >= MESSAGES);
    }
}
