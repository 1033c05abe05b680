package dev.tocsin.notifier.adapter.webhook;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Http;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.HttpVerdict;
import dev.tocsin.notifier.domain.attempt.Redaction;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.policy.receiver.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sends a group to a webhook. */
@ApplicationScoped
public class WebhookChannel implements Channel<WebhookConfig> {

    private static final Rejected NO_ADDRESS = new Rejected(
            DeliveryFailure.NOT_CONFIGURED,
            "the webhook's url is no http or https address, or a template that needs more than fields");
    private static final Rejected NO_BODY = new Rejected(
            DeliveryFailure.TEMPLATE_FAILED, "the webhook's payload holds a template that needs more than fields");

    private final Http http;
    private final Site site;

    WebhookChannel(Http http, Site site) {
        this.http = http;
        this.site = site;
    }

    @Override
    public Destination destination(WebhookConfig config) {
        return new Destination("webhook", config.url().reveal(), RateLimit.NONE);
    }

    @Override
    public AttemptOutcome send(WebhookConfig config, Dispatch dispatch) {
        int limit = config.maxAlerts() == 0 ? Integer.MAX_VALUE : config.maxAlerts();
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl(), limit);
        String configured = config.url().reveal();
        Optional<String> url = new Wording(group, value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .of(configured)
                .filter(WebAddress::isLinkable);
        if (url.isEmpty()) {
            return NO_ADDRESS;
        }
        return body(config, group)
                .map(body -> Redaction.ofAddress(URI.create(url.get())).apply(post(config, url.get(), body, dispatch)))
                .orElse(NO_BODY);
    }

    private AttemptOutcome post(WebhookConfig config, String url, String body, Dispatch dispatch) {
        HttpPost request = new HttpPost(
                URI.create(url),
                Map.of("Content-Type", HttpPost.JSON, "Idempotency-Key", dispatch.idempotencyKey()),
                body,
                config.timeout(),
                config.http());
        return HttpVerdict.of(http.post(request), dispatch.at());
    }

    private static Optional<String> body(WebhookConfig config, GroupMessage group) {
        Object payload = config.payload();
        return payload == null
                ? Optional.of(WebhookPayload.of(group))
                : new CustomPayload(new Wording(group, UnaryOperator.identity()))
                        .render(payload)
                        .map(json -> GoJson.write(json) + "\n");
    }
}
