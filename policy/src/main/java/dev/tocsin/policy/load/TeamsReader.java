package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.ProxyConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.TeamsConfig.Card;
import java.util.Optional;

/**
 * {@code msteams_configs} and {@code msteamsv2_configs}. Source: prometheus/alertmanager
 * {@code notify/msteams/config.go}, {@code notify/msteamsv2/config.go}.
 */
final class TeamsReader {

    private final GlobalSettings global;
    private final HttpReader http;
    private final Card card;

    TeamsReader(GlobalSettings global, HttpReader http, Card card) {
        this.global = global;
        this.http = http;
        this.card = card;
    }

    Optional<TeamsConfig> read(Section section, Integration integration) {
        Optional<Secret> url = Secrets.readAddress(section, "webhook_url");
        if (url.isEmpty()) {
            section.error("webhook_url", section.name() + " has neither webhook_url nor webhook_url_file; add one");
        }
        boolean sendResolved = section.flag("send_resolved", true);
        HttpConfig client = client(section);
        String title = template(section, "title");
        String summary = card == Card.MESSAGE_CARD ? template(section, "summary") : "";
        String text = template(section, "text");
        section.end();
        return url.map(
                address -> new TeamsConfig(integration, sendResolved, client, card, address, title, summary, text));
    }

    /** Alone of all receivers {@code msteamsv2} takes the global proxy when its own {@code http_config} names none. */
    private HttpConfig client(Section section) {
        HttpConfig client = http.read(section).orElse(global.http());
        ProxyConfig own = client.proxy();
        if (card == Card.MESSAGE_CARD || own.url() != null) {
            return client;
        }
        return client.withProxy(new ProxyConfig(
                global.http().proxy().url(), own.noProxy(), own.fromEnvironment(), own.connectHeaders()));
    }

    private String template(Section section, String key) {
        String version = card == Card.MESSAGE_CARD ? "msteams" : "msteamsv2";
        return section.text(key, "{{ template \"" + version + ".default." + key + "\" . }}");
    }
}
