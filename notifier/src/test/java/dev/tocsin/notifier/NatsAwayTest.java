package dev.tocsin.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Fault;
import dev.tocsin.fakes.http.Verdict;
import dev.tocsin.notifier.app.Lanes;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = FakesResource.class, restrictToAnnotatedClass = true)
class NatsAwayTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    NatsUnderTest nats;
    FakeProviders fakes;

    @Inject
    Neighbours neighbours;

    @Inject
    Lanes lanes;

    @Test
    void whatWaitsIsDeliveredOnceWhenProviderAndNatsAreBack() {
        fakes.webhook().fail(Fault.status(503));
        neighbours.publish(
                neighbours.notification(neighbours.policy(fakes), "n1", "webhook", 0, NotifyReason.FIRST_NOTIFICATION));
        fakes.webhook().await(1, received -> received.verdict() == Verdict.FAULT, LONG);

        nats.kill();
        fakes.webhook().recover();
        nats.restart();

        fakes.webhook().await(1, received -> received.verdict() == Verdict.ACCEPTED, LONG);
        Await.until("nothing waits", LONG, () -> lanes.size() == 0);
        assertThat(fakes.webhook().accepted()).hasSize(1);
    }
}
