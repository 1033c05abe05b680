package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.servers.NatsUnderTest;
import io.nats.client.Connection;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.Options;
import io.nats.client.PullSubscribeOptions;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnacknowledgedTest {

    private static final Duration ACK_WAIT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static NatsUnderTest server;

    @BeforeAll
    static void startServer() {
        server = NatsUnderTest.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void whatAKilledProcessHadFetchedComesAtOnceAndBeforeWhatIsNew() throws Exception {
        try (Connection killed = connect()) {
            stream(killed, "LEFT");
            publish(killed, "LEFT", "one", "two", "three");
            List<Message> fetched = fetch(subscribe(killed, "LEFT"), 3);
            fetched.get(1).ackSync(PATIENCE);
        }

        try (Connection next = connect()) {
            publish(next, "LEFT", "new");
            long count = new Unacknowledged(next).handOutAgain("LEFT", "reader");

            assertThat(count).isEqualTo(2);
            assertThat(fetch(subscribe(next, "LEFT"), 3))
                    .extracting(message -> new String(message.getData(), StandardCharsets.UTF_8))
                    .containsExactly("one", "three", "new");
        }
    }

    @Test
    void nothingIsHandedOutTwiceWhenAllWasAcknowledged() throws Exception {
        try (Connection connection = connect()) {
            stream(connection, "DONE");
            publish(connection, "DONE", "one");
            JetStreamSubscription reader = subscribe(connection, "DONE");
            fetch(reader, 1).getFirst().ackSync(PATIENCE);

            assertThat(new Unacknowledged(connection).handOutAgain("DONE", "reader"))
                    .isZero();
        }
    }

    @Test
    void consumersThatAreNotThereYetHaveNothingLeft() throws Exception {
        try (Connection connection = connect()) {
            stream(connection, "UNREAD");

            assertThat(new Unacknowledged(connection).handOutAgain("UNREAD", "reader"))
                    .isZero();
            assertThat(new Unacknowledged(connection).handOutAgain("NOWHERE", "reader"))
                    .isZero();
        }
    }

    private static Connection connect() throws Exception {
        Options.Builder options = new Options.Builder().server(server.url());
        server.token().map(String::toCharArray).ifPresent(options::token);
        return io.nats.client.Nats.connect(options.build());
    }

    private static void stream(Connection connection, String name) throws Exception {
        connection
                .jetStreamManagement()
                .addStream(StreamConfiguration.builder()
                        .name(name)
                        .subjects(name)
                        .storageType(StorageType.Memory)
                        .build());
    }

    private static void publish(Connection connection, String stream, String... bodies) throws Exception {
        for (String body : bodies) {
            connection.jetStream().publish(stream, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JetStreamSubscription subscribe(Connection connection, String stream) throws Exception {
        ConsumerConfiguration consumer = ConsumerConfiguration.builder()
                .durable("reader")
                .ackWait(ACK_WAIT)
                .build();
        return connection
                .jetStream()
                .subscribe(
                        stream,
                        PullSubscribeOptions.builder().configuration(consumer).build());
    }

    private static List<Message> fetch(JetStreamSubscription reader, int count) {
        List<Message> fetched = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (fetched.size() < count && System.nanoTime() < end) {
            fetched.addAll(reader.fetch(count - fetched.size(), Duration.ofSeconds(1)));
        }
        return fetched;
    }
}
