package dev.tocsin.notifier.adapter.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Policy OLD = webhook("http://typo.example");
    private static final WaitingDelivery FRESH = WaitingDelivery.fresh(Given.firstNotification("n"), 1, "");
    private static final WaitingDelivery RETRY =
            new WaitingDelivery(FRESH.notification(), 1, 1, Given.NOW, Given.NOW, false, "");

    private static Policy webhook(String url) {
        return GivenPolicy.withReceiver("webhook_configs: [{url: '" + url + "'}]");
    }

    private static Settings settings(WaitingDelivery waiting, Optional<Policy> own, Optional<Policy> inForce) {
        Recipient.Configured recipient =
                (Recipient.Configured) waiting.notification().recipient();
        return Settings.of(waiting, recipient, new PolicyVersions() {
            @Override
            public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
                assertThat(version).isEqualTo(Given.POLICY);
                return own;
            }

            @Override
            public Optional<Policy> inForce(TenantId tenant) {
                return inForce;
            }
        });
    }

    private static String url(Settings settings) {
        Settings.Found found = (Settings.Found) settings;
        return ((WebhookConfig) found.config()).url().reveal();
    }

    @Test
    void aRetryGoesToTheCorrectedAddress() {
        Policy corrected = webhook("http://right.example");

        assertThat(url(settings(RETRY, Optional.of(OLD), Optional.of(corrected))))
                .isEqualTo("http://right.example");
        assertThat(url(settings(RETRY, Optional.empty(), Optional.of(corrected))))
                .as("the old policy need not be known any more")
                .isEqualTo("http://right.example");
    }

    @Test
    void aFirstAttemptGoesWhereItWasDecidedToGo() {
        Optional<Policy> other = Optional.of(webhook("http://right.example"));

        assertThat(url(settings(FRESH, Optional.of(OLD), other))).isEqualTo("http://typo.example");
        assertThat(settings(FRESH, Optional.empty(), other))
                .isInstanceOfSatisfying(Settings.Missing.class, missing -> assertThat(missing.outcome())
                        .isInstanceOf(Retry.class));
    }

    @Test
    void aRetryToAnIntegrationThatIsNoMoreGoesWhereItWasDecidedToGo() {
        Policy mailsInstead = GivenPolicy.withReceiver(
                "email_configs: [{to: a@example.org, from: b@example.org, smarthost: 'mail.example:25'}]");

        assertThat(url(settings(RETRY, Optional.of(OLD), Optional.of(mailsInstead))))
                .isEqualTo("http://typo.example");
        assertThat(url(settings(RETRY, Optional.of(OLD), Optional.empty()))).isEqualTo("http://typo.example");
    }

    @Test
    void aRetryToAReceiverThatIsNoMoreEnds() {
        Policy others = GivenPolicy.of("route: {receiver: others}\nreceivers: [{name: others}]\n");

        assertThat(settings(RETRY, Optional.of(OLD), Optional.of(others)))
                .isEqualTo(new Settings.Missing(new Rejected(
                        DeliveryFailure.NOT_CONFIGURED, "the policy in force has no receiver team.x any more")));
    }

    @Test
    void howLongItIsWorthTryingWasDecidedWithIt() {
        Settings found = settings(RETRY, Optional.of(OLD), Optional.of(webhook("http://right.example")));

        assertThat(((Settings.Found) found).retryFor()).isEqualTo(Duration.ofHours(24));
    }
}
