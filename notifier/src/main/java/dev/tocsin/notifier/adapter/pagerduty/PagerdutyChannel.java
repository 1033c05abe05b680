package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.Redaction;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;

/** Sends a group to PagerDuty. */
@ApplicationScoped
public class PagerdutyChannel implements Channel<PagerdutyConfig> {

    private final PagerdutyClient client;
    private final Site site;
    private final URI genericUrl;

    PagerdutyChannel(PagerdutyClient client, Site site, NotifierConfig config) {
        this.client = client;
        this.site = site;
        this.genericUrl = config.pagerduty().genericUrl();
    }

    @Override
    public Destination destination(PagerdutyConfig config) {
        return new Destination("pagerduty", secret(config.key()), RateLimit.PAGERDUTY);
    }

    @Override
    public AttemptOutcome send(PagerdutyConfig config, Dispatch dispatch) {
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl());
        URI url =
                switch (config.key()) {
                    case Key.Routing routing -> config.url();
                    case Key.Service service -> genericUrl;
                };
        HttpResult result = client.enqueue(url, config.http(), config.timeout(), PagerdutyEvent.of(config, group));
        return Redaction.of(secret(config.key()), Objects.requireNonNullElse(url.getUserInfo(), ""))
                .apply(PagerdutyAnswer.of(config.key(), result, group.key().hash(), dispatch.at()));
    }

    private static String secret(Key key) {
        return switch (key) {
            case Key.Routing routing -> routing.key().reveal();
            case Key.Service service -> service.key().reveal();
        };
    }
}
