package dev.tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstNotificationsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void latenessCountsFromThePostThatBeganTheGroup() {
        Flood.Outcome flood = new Flood.Outcome(List.of(10 * SECOND, 12 * SECOND), Duration.ofSeconds(3), 0);
        Map<String, Long> told = Map.of(
                "{}:{alertname=\\\"Alert01\\\", tenant=\\\"t000\\\"}", 16 * SECOND, // alert 1, first request
                "{}:{alertname=\\\"Alert05\\\", tenant=\\\"t006\\\"}", 17 * SECOND + SECOND / 2, // alert 65, second
                "{}/{alertname=\\\"Latency\\\"}:{alertname=\\\"Latency\\\", tenant=\\\"t001\\\"}", 99 * SECOND);

        FirstNotifications first = FirstNotifications.of(told, flood, Duration.ofSeconds(5));

        assertThat(first.groups()).isEqualTo(2);
        assertThat(first.first()).isEqualTo(6, within(1e-6));
        assertThat(first.last()).isEqualTo(7.5, within(1e-6));
        assertThat(first.latest()).isEqualTo(1, within(1e-6));
    }
}
