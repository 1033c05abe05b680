package dev.tocsin.notifier.adapter.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryHorizonTest {

    @Test
    void aDayUnlessThePolicySaysOtherwise() {
        assertThat(RetryHorizon.of(
                        GivenPolicy.withReceiver("webhook_configs: [{url: http://x}]"), Given.firstNotification("n")))
                .isEqualTo(Duration.ofHours(24));
    }
}
