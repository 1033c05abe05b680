package dev.tocsin.ingest;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class EngineSilenceLogTest {

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Test
    void engineThatStaysAwayIsLoggedOnceAndItsReturnToo() {
        try (LoggedOfEngine logged = LoggedOfEngine.watch()) {
            for (int probe = 0; probe < 3; probe++) {
                assertThat(ready()).contains("the engine does not answer");
            }
            assertThat(logged.lines()).hasSize(1);

            try (FakeEngine engine = FakeEngine.open(nats, codec)) {
                Await.until("the engine answers", () -> !ready().contains("engine"));
                assertThat(logged.lines()).hasSize(2);
                assertThat(logged.lines().getLast()).contains("answers again");
            }
            Await.until("the engine is away", () -> ready().contains("engine"));
            assertThat(logged.lines()).hasSize(3);
        }
    }

    private static String ready() {
        return when().get("/-/ready").then().statusCode(503).extract().asString();
    }

    private static final class LoggedOfEngine extends Handler implements AutoCloseable {

        private static final Logger LOGGER = Logger.getLogger("dev.tocsin.ingest.adapter.messaging.NatsEngine");

        private final List<String> lines = new CopyOnWriteArrayList<>();

        static LoggedOfEngine watch() {
            LoggedOfEngine handler = new LoggedOfEngine();
            LOGGER.addHandler(handler);
            return handler;
        }

        List<String> lines() {
            return lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {
            // It holds nothing back.
        }

        @Override
        public void close() {
            LOGGER.removeHandler(this);
        }
    }
}
