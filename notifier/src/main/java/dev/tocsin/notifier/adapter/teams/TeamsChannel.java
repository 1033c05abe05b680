package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Http;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.Redaction;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.TeamsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Sends a group to a Teams channel. */
@ApplicationScoped
public class TeamsChannel implements Channel<TeamsConfig> {

    private static final Rejected NO_ADDRESS =
            new Rejected(DeliveryFailure.NOT_CONFIGURED, "the webhook_url is no http or https address");

    private final Http http;
    private final TeamsMessage message;
    private final Site site;

    TeamsChannel(Http http, Texts texts, Site site) {
        this.http = http;
        this.message = new TeamsMessage(texts);
        this.site = site;
    }

    @Override
    public Destination destination(TeamsConfig config) {
        return new Destination(config.integration().type(), config.webhookUrl().reveal(), RateLimit.TEAMS);
    }

    @Override
    public AttemptOutcome send(TeamsConfig config, Dispatch dispatch) {
        String url = config.webhookUrl().reveal();
        if (!WebAddress.isLinkable(url)) {
            return NO_ADDRESS;
        }
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl());
        HttpResult result = http.post(new HttpPost(
                URI.create(url),
                Map.of("Content-Type", HttpPost.JSON_UTF_8),
                message.of(config, group),
                Duration.ZERO,
                config(config, url)));
        return Redaction.ofAddress(URI.create(url)).apply(outcome(config, result, dispatch.at()));
    }

    private static AttemptOutcome outcome(TeamsConfig config, HttpResult result, Instant now) {
        return switch (config.card()) {
            case ADAPTIVE_CARD -> TeamsAnswer.ofWorkflow(result, now);
            case MESSAGE_CARD -> TeamsAnswer.ofConnector(result, now);
        };
    }

    /** A flow whose address holds its signature refuses a request that also shows credentials. */
    private static HttpConfig config(TeamsConfig config, String url) {
        return url.contains("sig=") ? config.http().withAuth(HttpAuth.NONE) : config.http();
    }
}
