package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.adapter.email.PageSettings;
import dev.tocsin.notifier.app.port.Courier;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.IntegrationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Finds the recipient's settings in the policies, and their channel. */
@ApplicationScoped
class PolicyCourier implements Courier {

    private final PolicyVersions policies;
    private final Channels channels;
    private final FallbackMail fallbackMail;

    PolicyCourier(PolicyVersions policies, Channels channels, FallbackMail fallbackMail) {
        this.policies = policies;
        this.channels = channels;
        this.fallbackMail = fallbackMail;
    }

    @Override
    public Consignment prepare(WaitingDelivery waiting) {
        return switch (waiting.notification().recipient()) {
            case Recipient.Configured configured -> configured(waiting, configured);
            case Recipient.Person person -> person(waiting, person);
        };
    }

    private Consignment configured(WaitingDelivery waiting, Recipient.Configured recipient) {
        return switch (Settings.of(waiting, recipient, policies)) {
            case Settings.Found found -> ready(found.config(), found.retryFor());
            case Settings.Missing missing ->
                new Undeliverable(recipient.integration().type(), missing.outcome());
        };
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

    private Consignment person(WaitingDelivery waiting, Recipient.Person person) {
        Optional<Policy> policy = policy(waiting, person);
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

    /** A retry goes through the mail server in force. */
    private Optional<Policy> policy(WaitingDelivery waiting, Recipient.Person person) {
        TenantId tenant = waiting.notification().tenant();
        return waiting.attempts() == 0
                ? policies.version(tenant, person.policy()).or(() -> policies.inForce(tenant))
                : policies.inForce(tenant).or(() -> policies.version(tenant, person.policy()));
    }
}
