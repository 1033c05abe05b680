package dev.tocsin.notifier.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "1000, 60"})
    void pausesDoubleUpToTheLongest(int attempts, long seconds) {
        assertThat(policy.pause(attempts, 0.5)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void pausesSpreadByHalf() {
        assertThat(policy.pause(2, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(policy.pause(2, 1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesPausesThatDoNotGrow() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofMinutes(2), Duration.ofMinutes(1)))
                .hasMessageContaining("first=PT2M longest=PT1M");
    }
}
