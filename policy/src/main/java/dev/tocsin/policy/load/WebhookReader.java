package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.PlainValue;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.WebhookConfig;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code webhook_configs}. Source: prometheus/alertmanager {@code notify/webhook/config.go}. */
final class WebhookReader {

    private final GlobalSettings global;
    private final HttpReader http;

    WebhookReader(GlobalSettings global, HttpReader http) {
        this.global = global;
        this.http = http;
    }

    Optional<WebhookConfig> read(Section section, Integration integration) {
        Optional<Secret> url = Secrets.readAddressTemplate(section, "url");
        if (url.isEmpty()) {
            section.error("url", section.name() + " has neither url nor url_file; add one");
        }
        boolean sendResolved = section.flag("send_resolved", true);
        HttpConfig client = http.read(section).orElse(global.http());
        int maxAlerts = section.count("max_alerts", 0);
        Duration timeout = section.duration("timeout", DurationText.GO).orElse(Duration.ZERO);
        @Nullable Object payload = section.value("payload").map(PlainValue::of).orElse(null);
        section.end();
        return url.map(
                address -> new WebhookConfig(integration, sendResolved, client, address, maxAlerts, timeout, payload));
    }
}
