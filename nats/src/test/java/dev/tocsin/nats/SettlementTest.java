package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class SettlementTest {

    private static final Duration DELAY = Duration.ofMillis(1500);

    NatsUnderTest server;

    @Inject
    Nats nats;

    @Inject
    SettledChannel channel;

    @Inject
    HealthCenter health;

    @AfterEach
    void takeWhatComesAgain() {
        channel.handleBy(Settlement::taken);
    }

    @Test
    void channelGoesOnAfterAnAcknowledgementThatFailed() throws Exception {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        channel.handleBy(message -> {
            server.kill();
            return Settlement.taken(message).whenComplete((ignored, failure) -> settled.complete(null));
        });
        publish("struck");
        Await.until("the acknowledgement has failed", settled::isDone);

        channel.handleBy(Settlement::taken);
        server.restart();
        Await.untilAsserted(() -> publish("after the restart"));

        Await.until("the channel goes on", () -> !channel.arrivals("after the restart")
                .isEmpty());
        assertThat(health.getLiveness().isOk()).isTrue();
    }

    @Test
    void messagePutBackComesAgainAfterItsDelay() throws Exception {
        channel.handleBy(this::putBackOnce);
        publish("put back");

        Await.until("it comes again", () -> channel.arrivals("put back").size() == 2);
        var arrivals = channel.arrivals("put back");
        assertThat(Duration.ofNanos(arrivals.get(1).nanos() - arrivals.get(0).nanos()))
                .isGreaterThanOrEqualTo(DELAY);
    }

    @Test
    void settlingDoesNotFailWhenTheMessageFailsAtOnce() {
        Message<byte[]> closed = Message.of(new byte[0])
                .withAck(() -> {
                    throw new IllegalStateException("closed");
                })
                .withNack(reason -> CompletableFuture.failedFuture(reason));

        assertThat(Settlement.taken(closed)).isCompleted();
        assertThat(Settlement.putBack(closed, new IllegalStateException("why"))).isCompleted();
    }

    private CompletionStage<Void> putBackOnce(Message<byte[]> message) {
        return channel.arrivals("put back").size() == 1
                ? Settlement.putBack(message, new IllegalStateException("not now"), DELAY)
                : Settlement.taken(message);
    }

    private void publish(String text) {
        try {
            nats.connection().jetStream().publish("test.settled", text.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError("not back yet", e);
        }
    }
}
