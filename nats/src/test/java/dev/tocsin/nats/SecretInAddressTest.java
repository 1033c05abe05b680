package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = SecretInAddress.class, restrictToAnnotatedClass = true)
class SecretInAddressTest {

    NatsUnderTest server;

    @Inject
    Nats nats;

    @Inject
    SettledChannel channel;

    @Test
    void nobodyLogsItWhenTheServerGoesAndComesBack() {
        Lines lines = new Lines();
        Logger root = Logger.getLogger("");
        root.addHandler(lines);
        try {
            server.kill();
            Await.until("its absence is noticed", () -> lines.said.stream().anyMatch(line -> line.contains("lost")));
            server.restart();
            Await.untilAsserted(this::publish);
            Await.until("the channel works", () -> !channel.arrivals("back").isEmpty());
        } finally {
            root.removeHandler(lines);
        }

        assertThat(lines.said).noneMatch(line -> line.contains(SecretInAddress.secret(server)));
    }

    private void publish() {
        try {
            nats.connection().jetStream().publish("test.settled", "back".getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError("not back yet", e);
        }
    }

    /** What is logged, with the traces of exceptions. */
    private static final class Lines extends Handler {

        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.append(ExtLogRecord.wrap(line).getFormattedMessage()).append('\n');
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            said.add(text.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
