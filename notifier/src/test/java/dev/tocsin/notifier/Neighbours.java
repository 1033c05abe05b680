package dev.tocsin.notifier;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.policy.PolicyFiles;
import io.nats.client.JetStreamApiException;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The router and on-call, as far as the notifier knows them. */
@Singleton
class Neighbours {

    private static final String POLICY = """
            global:
              slack_app_token: %s
              slack_app_url: %s
              pagerduty_url: %s
              smtp_smarthost: %s
              smtp_from: alerts@example.org
              smtp_require_tls: false
            route: {receiver: all}
            receivers:
            - name: all
              webhook_configs: [{url: %s}]
              slack_configs: [{channel: '#alerts', send_resolved: true}]
              msteamsv2_configs: [{webhook_url: '%s'}]
              pagerduty_configs:
              - {routing_key: %s, http_config: {http_headers: {X-Gateway: {values: [a-header-of-ours]}}}}
              - {service_key: an-old-service-key}
              email_configs: [{to: team@example.org, send_resolved: true}]
            """;

    private final Nats nats;
    private final EventCodec codec;
    private final PolicyBucket policies;

    Neighbours(Nats nats, EventCodec codec, PolicyBucket policies) {
        this.nats = nats;
        this.codec = codec;
        this.policies = policies;
    }

    /** A policy whose one receiver has every integration, all of them fakes. */
    PolicyVersion policy(FakeProviders fakes) {
        return policy(fakes, fakes.webhook().url("all"));
    }

    /** The same, with another address for the webhook. */
    PolicyVersion policy(FakeProviders fakes, String webhook) {
        String yaml = POLICY.formatted(
                fakes.slack().token(),
                fakes.slack().postMessageUrl(),
                fakes.pagerduty().eventsUrl().replace("://", "://usr:pw@"),
                fakes.smtp().smarthost(),
                webhook,
                fakes.teams().workflowUrl("all"),
                fakes.pagerduty().routingKey("all"));
        return publish(yaml);
    }

    /** A policy without the receiver of the other. */
    PolicyVersion policyWithoutTheReceiver() {
        return publish("route: {receiver: other}\nreceivers: [{name: other}]\n");
    }

    private PolicyVersion publish(String yaml) {
        PolicyFiles files = new PolicyFiles(yaml, null, Map.of());
        policies.publish(TenantId.DEFAULT, new PolicyDocument(files.version(), files, Instant.EPOCH, "test", ""));
        return files.version();
    }

    /** The same group told to an integration of that type. */
    Notification notification(PolicyVersion policy, String id, String type, int index, NotifyReason reason) {
        Recipient recipient = new Recipient.Configured(policy, new Integration("all", type, index));
        return notification(recipient, id, type + index, reason);
    }

    Notification notification(Recipient recipient, String id, String conversation, NotifyReason reason) {
        var group = reason == NotifyReason.ALL_RESOLVED
                ? Given.group(Given.resolved("a"), Given.resolved("b"))
                : Given.group(Given.firing("a"), Given.firing("b"));
        return new Notification(
                new NotificationId(id),
                TenantId.DEFAULT,
                recipient,
                conversation,
                reason,
                Given.NOW,
                new GroupId("{}", group.key()),
                group,
                Given.LINKS);
    }

    void publish(Notification notification) {
        publish(notification, "");
    }

    void publish(Notification notification, String traceparent) {
        Headers headers = new Headers();
        if (!traceparent.isEmpty()) {
            headers.put("traceparent", List.of(traceparent));
        }
        publish("tocsin.v1.notifications.0." + notification.id(), codec.write(notification), headers);
    }

    void publishGarbage() {
        publish("tocsin.v1.notifications.0.garbage", new byte[] {'{'}, new Headers());
    }

    private void publish(String subject, byte[] body, Headers headers) {
        try {
            nats.connection()
                    .jetStream()
                    .publish(NatsMessage.builder()
                            .subject(subject)
                            .headers(headers)
                            .data(body)
                            .build());
        } catch (IOException | JetStreamApiException e) {
            throw new AssertionError(e);
        }
    }
}
