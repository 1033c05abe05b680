package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.nats.client.api.KeyValueEntry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class BucketWatchTest {

    /** Less than the 15 s after which the client by itself may notice that its watch is dead. */
    private static final Duration SOON = Duration.ofSeconds(10);

    NatsUnderTest server;

    @Inject
    Nats nats;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void listenerHearsWhatIsThereAndWhatChanges() throws Exception {
        nats.bucket("CHANGES").put("a", "1");
        nats.watch("CHANGES", ">", this::hear);
        awaitHeard("a=1");

        nats.bucket("CHANGES").put("a", "2");
        awaitHeard("a=2");

        nats.bucket("CHANGES").delete("a");
        awaitHeard("a=gone");
        assertThat(heard).containsExactly("a=1", "a=2", "a=gone");
    }

    @Test
    void listenerHearsOfTheKeysItNamedAlone() throws Exception {
        nats.bucket("KEYS").put("b.other", "1");
        nats.bucket("KEYS").put("a.current", "2");
        nats.watch("KEYS", "*.current", this::hear);
        nats.bucket("KEYS").put("a.other", "3");
        nats.bucket("KEYS").put("b.current", "4");

        awaitHeard("b.current=4");
        assertThat(heard).containsExactly("a.current=2", "b.current=4");
    }

    @Test
    void serverThatIsBackIsHeardAtOnceAgain() throws Exception {
        nats.bucket("RESTARTS").put("a", "1");
        nats.watch("RESTARTS", ">", this::hear);
        awaitHeard("a=1");

        for (String value : List.of("2", "3")) {
            server.kill();
            server.restart();
            Await.untilAsserted(() -> assertThat(put("a", value)).isPresent());
            awaitHeard("a=" + value);
        }
    }

    private Optional<Long> put(String key, String value) {
        try {
            return Optional.of(nats.bucket("RESTARTS").put(key, value));
        } catch (Exception e) {
            return Optional.empty(); // Not back yet.
        }
    }

    private void awaitHeard(String line) {
        Await.untilAsserted(SOON, () -> assertThat(heard).contains(line));
    }

    private void hear(KeyValueEntry entry) {
        byte[] value = entry.getValue();
        heard.add(entry.getKey() + "=" + (value == null ? "gone" : new String(value, StandardCharsets.UTF_8)));
    }
}
