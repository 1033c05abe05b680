package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LateNats.class, restrictToAnnotatedClass = true)
class StartAfterNatsTest {

    LateNats server;

    @Inject
    Nats nats;

    @Inject
    SettledChannel channel;

    @Test
    void aServiceThatStartsBeforeNatsWaitsForItAndThenWorks() throws Exception {
        assertThat(server.lookedForInVain()).isEqualTo(2);

        nats.connection().jetStream().publish("test.settled", "hello".getBytes(StandardCharsets.UTF_8));

        Await.until("the channel works", () -> !channel.arrivals("hello").isEmpty());
    }
}
