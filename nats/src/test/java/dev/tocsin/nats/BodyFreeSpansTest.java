package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BodyFreeSpansTest.AllTraced.class)
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class BodyFreeSpansTest {

    @Inject
    Nats nats;

    @Inject
    SettledChannel channel;

    @Inject
    EndedSpans spans;

    /** Every span is recorded, and none is sent. */
    public static final class AllTraced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.traces.sampler.arg", "1.0",
                    "quarkus.otel.traces.exporter", "none");
        }
    }

    @Test
    void whatAMessageSaysIsInNoSpan() throws Exception {
        nats.connection().jetStream().publish("test.settled", "what alerts say".getBytes(StandardCharsets.UTF_8));
        Await.until("it is taken", () -> !channel.arrivals("what alerts say").isEmpty());

        Await.until("its span has ended", () -> spans.attributes().anyMatch(all -> all.contains("message.payload")));
        assertThat(spans.attributes()).noneMatch(all -> all.contains("what alerts say"));
    }
}
