package dev.tocsin.notifier.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.Golden;
import dev.tocsin.notifier.domain.message.GroupMessage;
import org.junit.jupiter.api.Test;

class WebhookPayloadTest {

    private static final Notification MIXED =
            Given.notification("n1", NotifyReason.SOME_RESOLVED, Given.firing("a"), Given.resolved("b"));

    private static GroupMessage message(int maxAlerts) {
        return GroupMessage.of(MIXED, Given.EXTERNAL_URL, maxAlerts);
    }

    @Test
    void isVersionFourByteByByte() {
        assertThat(WebhookPayload.of(message(10))).isEqualTo(Golden.text("webhook-v4.json"));
    }

    @Test
    void describesOnlyTheAlertsThatAreLeft() {
        JsonNode payload = Golden.json(WebhookPayload.of(message(1)));

        assertThat(payload.path("alerts")).hasSize(1);
        assertThat(payload.path("truncatedAlerts").intValue()).isEqualTo(1);
        assertThat(payload.at("/commonLabels/instance").asText()).isEqualTo("a");
        assertThat(payload.at("/commonAnnotations/summary").asText()).isEqualTo("5xx on <a> & rising");
    }
}
