package dev.tocsin.fakes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeWebhookTest {

    @Test
    void payloadIsTakenAndRead() {
        try (FakeProviders fakes = FakeProviders.start()) {
            FakeClient client = new FakeClient();
            client.post(
                    fakes.webhook().url("ops"),
                    Map.of(
                            "version", "4",
                            "status", "firing",
                            "receiver", "ops",
                            "commonLabels", Map.of("alertname", "DiskFull"),
                            "alerts", List.of(Map.of("status", "firing", "labels", Map.of("alertname", "DiskFull")))));

            assertThat(fakes.webhook()
                            .read(fakes.webhook().awaitAccepted(1).getFirst().request())
                            .summary())
                    .isEqualTo("firing for ops: DiskFull");
            assertThat(client.post(fakes.webhook().url("ops"), "no json").statusCode())
                    .isEqualTo(400);
        }
    }
}
