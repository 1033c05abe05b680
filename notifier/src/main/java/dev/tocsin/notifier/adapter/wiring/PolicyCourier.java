package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.nats.Policies;
import dev.tocsin.notifier.adapter.email.PageSettings;
import dev.tocsin.notifier.app.port.Courier;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.IntegrationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Finds the recipient's settings in the policy that the notification was decided under. */
@ApplicationScoped
class PolicyCourier implements Courier {

    private final Policies policies;
    private final Channels channels;
    private final FallbackMail fallbackMail;

    PolicyCourier(Policies policies, Channels channels, FallbackMail fallbackMail) {
        this.policies = policies;
        this.channels = channels;
        this.fallbackMail = fallbackMail;
    }

    @Override
    public Consignment prepare(Notification notification) {
        return switch (notification.recipient()) {
            case Recipient.Configured configured -> configured(notification, configured);
            case Recipient.Person person -> person(notification, person);
        };
    }

    private Consignment configured(Notification notification, Recipient.Configured recipient) {
        Integration integration = recipient.integration();
        Optional<Policy> policy = policies.version(notification.tenant(), recipient.policy());
        if (policy.isEmpty()) {
            return new Undeliverable(
                    integration.type(),
                    new Retry(DeliveryFailure.NOT_CONFIGURED, "policy " + recipient.policy() + " is not known (yet)"));
        }
        Optional<IntegrationConfig> config =
                policy.get().receiver(integration.receiver()).flatMap(receiver -> receiver.integration(integration));
        return config.<Consignment>map(
                        found -> ready(found, policy.get().behaviour().retryFor()))
                .orElseGet(() -> new Undeliverable(
                        integration.type(),
                        new Rejected(
                                DeliveryFailure.NOT_CONFIGURED,
                                "policy " + recipient.policy() + " has no " + integration)));
    }

    private Consignment ready(IntegrationConfig config, Duration retryFor) {
        try {
            return channels.consignment(config, retryFor);
        } catch (UncheckedIOException e) {
            // A secret's file that is not there, and may be in a moment.
            return new Undeliverable(
                    config.integration().type(),
                    new Retry(DeliveryFailure.NOT_CONFIGURED, String.valueOf(e.getMessage())));
        }
    }

    private Consignment person(Notification notification, Recipient.Person person) {
        Optional<Policy> policy = policies.version(notification.tenant(), person.policy())
                .or(() -> policies.current(notification.tenant()));
        Optional<PageSettings> settings = policy.flatMap(found -> fallbackMail.settings(found.global(), person))
                .or(() -> fallbackMail.settings(person));
        return settings.<Consignment>map(found -> channels.page(
                        found,
                        policy.map(Policy::behaviour).orElse(Behaviour.OURS).retryFor()))
                .orElseGet(() -> new Undeliverable(
                        "oncall",
                        new Rejected(
                                DeliveryFailure.NOT_CONFIGURED,
                                "there is no mail server for people on call: set smtp_smarthost and smtp_from in the"
                                        + " policy, or tocsin.notifier.smtp.smarthost and .from")));
    }
}
