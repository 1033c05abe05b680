package dev.tocsin.notifier.adapter.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenConfig;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.adapter.email.PageSettings;
import dev.tocsin.policy.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackMailTest {

    private static final Recipient.Person ADA =
            new Recipient.Person(Given.POLICY, "Ada", "ada@example.org", "primary", 1);

    private static Policy policy(String global) {
        return GivenPolicy.of("global: {" + global + "}\nroute: {receiver: x}\nreceivers: [{name: x}]\n");
    }

    @Test
    void thePolicysMailServerComesFirst() {
        FallbackMail mail = new FallbackMail(GivenConfig.with(Map.of()));

        assertThat(mail.settings(
                        policy("smtp_smarthost: 'mail.example:25', smtp_from: a@example.org")
                                .global(),
                        ADA))
                .hasValueSatisfying(settings -> {
                    assertThat(settings.server().host()).isEqualTo("mail.example");
                    assertThat(settings.from()).isEqualTo("a@example.org");
                });
        assertThat(mail.settings(policy("").global(), ADA)).isEmpty();
        assertThat(mail.settings(ADA)).isEmpty();
    }

    @Test
    void ourOwnTakesItsPlace() {
        FallbackMail mail = new FallbackMail(GivenConfig.with(Map.of(
                "tocsin.notifier.smtp.smarthost", "mail.example:465",
                "tocsin.notifier.smtp.from", "oncall@example.org")));

        assertThat(mail.settings(ADA)).map(PageSettings::server).hasValueSatisfying(server -> {
            assertThat(server.port()).isEqualTo(465);
            assertThat(server.implicitTls()).isTrue();
            assertThat(server.requireTls()).isTrue();
        });
    }
}
