package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.adapter.email.EmailChannel;
import dev.tocsin.notifier.adapter.email.PageChannel;
import dev.tocsin.notifier.adapter.email.PageSettings;
import dev.tocsin.notifier.adapter.pagerduty.PagerdutyChannel;
import dev.tocsin.notifier.adapter.slack.SlackChannel;
import dev.tocsin.notifier.adapter.teams.TeamsChannel;
import dev.tocsin.notifier.adapter.webhook.WebhookChannel;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Courier.Consignment;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.policy.receiver.EmailConfig;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Which channel serves which settings. */
@ApplicationScoped
class Channels {

    private final WebhookChannel webhook;
    private final EmailChannel email;
    private final PageChannel page;
    private final SlackChannel slack;
    private final TeamsChannel teams;
    private final PagerdutyChannel pagerduty;

    Channels(
            WebhookChannel webhook,
            EmailChannel email,
            PageChannel page,
            SlackChannel slack,
            TeamsChannel teams,
            PagerdutyChannel pagerduty) {
        this.webhook = webhook;
        this.email = email;
        this.page = page;
        this.slack = slack;
        this.teams = teams;
        this.pagerduty = pagerduty;
    }

    Consignment consignment(IntegrationConfig config, Duration retryFor) {
        return switch (config) {
            case WebhookConfig settings -> ready(webhook, settings, retryFor);
            case EmailConfig settings -> ready(email, settings, retryFor);
            case SlackConfig settings -> ready(slack, settings, retryFor);
            case TeamsConfig settings -> ready(teams, settings, retryFor);
            case PagerdutyConfig settings -> ready(pagerduty, settings, retryFor);
            case OncallConfig settings -> elsewhere(settings);
            case IncidentConfig settings -> elsewhere(settings);
        };
    }

    Consignment page(PageSettings settings, Duration retryFor) {
        return ready(page, settings, retryFor);
    }

    private static <C> Consignment ready(Channel<C> channel, C config, Duration retryFor) {
        return new Ready<>(channel, config, channel.destination(config), retryFor);
    }

    /** Escalations reach these, never a notification. */
    private static Consignment elsewhere(IntegrationConfig config) {
        return new Undeliverable(
                config.integration().type(),
                new Rejected(DeliveryFailure.NOT_CONFIGURED, config.integration() + " is not told by notifications"));
    }

    private record Ready<C>(Channel<C> channel, C config, Destination destination, Duration retryFor)
            implements Consignment {

        @Override
        public AttemptOutcome send(Dispatch dispatch) {
            return channel.send(config, dispatch);
        }
    }
}
