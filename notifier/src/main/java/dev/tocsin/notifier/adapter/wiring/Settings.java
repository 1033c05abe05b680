package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.IntegrationConfig;
import java.time.Duration;
import java.util.Optional;

/** What an integration's settings are, as far as a delivery is concerned. */
sealed interface Settings {

    /** With these. */
    record Found(IntegrationConfig config, Duration retryFor) implements Settings {}

    /** There are none. */
    record Missing(AttemptOutcome outcome) implements Settings {}

    /**
     * A first attempt has those that the notification was decided under. A later one has those in force. Where the
     * receiver is still there and the integration is not, the old ones serve, so that nothing is lost; where the receiver
     * is gone nobody is to be told any more, as Alertmanager's next flush would tell nobody.
     */
    static Settings of(WaitingDelivery waiting, Recipient.Configured recipient, PolicyVersions policies) {
        Integration integration = recipient.integration();
        TenantId tenant = waiting.notification().tenant();
        Optional<Policy> own = policies.version(tenant, recipient.policy());
        Optional<Policy> inForce = waiting.attempts() == 0 ? Optional.empty() : policies.inForce(tenant);
        Optional<Policy> either = own.or(() -> inForce);
        if (either.isEmpty()) {
            return new Missing(
                    new Retry(DeliveryFailure.NOT_CONFIGURED, "policy " + recipient.policy() + " is not known (yet)"));
        }
        if (inForce.isPresent()
                && inForce.get().receiver(integration.receiver()).isEmpty()) {
            return rejected("the policy in force has no receiver " + integration.receiver() + " any more");
        }
        Duration retryFor = either.get().behaviour().retryFor();
        return inForce.flatMap(policy -> config(policy, integration))
                .or(() -> own.flatMap(policy -> config(policy, integration)))
                .<Settings>map(found -> new Found(found, retryFor))
                .orElseGet(() -> rejected("policy " + recipient.policy() + " has no " + integration));
    }

    private static Optional<IntegrationConfig> config(Policy policy, Integration integration) {
        return policy.receiver(integration.receiver()).flatMap(receiver -> receiver.integration(integration));
    }

    private static Missing rejected(String detail) {
        return new Missing(new Rejected(DeliveryFailure.NOT_CONFIGURED, detail));
    }
}
