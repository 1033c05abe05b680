package dev.tocsin.notifier.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.notifier.GivenConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifierConfigTest {

    @Test
    void everythingHasADefault() {
        NotifierConfig config = GivenConfig.with(Map.of());

        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.concurrency()).isEqualTo(4);
        assertThat(config.shutdownGrace()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.retry().first()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retry().longest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.smtp().smarthost()).isEmpty();
        assertThat(config.smtp().from()).isEmpty();
        assertThat(config.smtp().username()).isEmpty();
        assertThat(config.smtp().passwordFile()).isEmpty();
        assertThat(config.smtp().hello()).isEqualTo("localhost");
        assertThat(config.smtp().requireTls()).isTrue();
        assertThat(config.pagerduty().genericUrl())
                .hasToString("https://events.pagerduty.com/generic/2010-04-15/create_event.json");
    }

    @Test
    void everythingCanBeSet() {
        NotifierConfig config = GivenConfig.with(Map.ofEntries(
                Map.entry("tocsin.notifier.timeout", "3s"),
                Map.entry("tocsin.notifier.concurrency", "2"),
                Map.entry("tocsin.notifier.shutdown-grace", "1s"),
                Map.entry("tocsin.notifier.retry.first", "100ms"),
                Map.entry("tocsin.notifier.retry.longest", "5m"),
                Map.entry("tocsin.notifier.smtp.smarthost", "mail.example:25"),
                Map.entry("tocsin.notifier.smtp.from", "tocsin@example.org"),
                Map.entry("tocsin.notifier.smtp.hello", "tocsin.example"),
                Map.entry("tocsin.notifier.smtp.username", "tocsin"),
                Map.entry("tocsin.notifier.smtp.password-file", "/run/secrets/smtp"),
                Map.entry("tocsin.notifier.smtp.require-tls", "false"),
                Map.entry("tocsin.notifier.pagerduty.generic-url", "http://127.0.0.1:1/generic")));

        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.concurrency()).isEqualTo(2);
        assertThat(config.shutdownGrace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retry().first()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.retry().longest()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.smtp().smarthost()).contains("mail.example:25");
        assertThat(config.smtp().from()).contains("tocsin@example.org");
        assertThat(config.smtp().hello()).isEqualTo("tocsin.example");
        assertThat(config.smtp().username()).contains("tocsin");
        assertThat(config.smtp().passwordFile()).contains("/run/secrets/smtp");
        assertThat(config.smtp().requireTls()).isFalse();
        assertThat(config.pagerduty().genericUrl()).hasToString("http://127.0.0.1:1/generic");
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThatThrownBy(() -> GivenConfig.with(Map.of("tocsin.notifier.time-out", "3s")))
                .hasMessageContaining("tocsin.notifier.time-out");
    }
}
