package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.policy.receiver.TeamsConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code receivers}. Source: prometheus/alertmanager {@code config/config.go}, {@code config/receiver/receiver.go}. */
final class ReceiverReader {

    /** Whom Alertmanager can tell and we cannot yet. */
    private static final List<String> UNSUPPORTED = List.of(
            "opsgenie",
            "wechat",
            "victorops",
            "pushover",
            "sns",
            "telegram",
            "discord",
            "webex",
            "jira",
            "incidentio",
            "rocketchat",
            "mattermost");

    /** Reads one integration; what it finds wrong it reports, and is then absent. */
    private interface IntegrationReader {
        Optional<? extends IntegrationConfig> read(Section section, Integration integration);
    }

    /** In the order in which Alertmanager builds them. */
    private final Map<String, IntegrationReader> readers = new LinkedHashMap<>();

    ReceiverReader(GlobalSettings global, HttpReader http) {
        readers.put("webhook", new WebhookReader(global, http)::read);
        readers.put("email", new EmailReader(global)::read);
        readers.put("pagerduty", new PagerdutyReader(global, http)::read);
        readers.put("slack", new SlackReader(global, http)::read);
        readers.put("msteams", new TeamsReader(global, http, TeamsConfig.Card.MESSAGE_CARD)::read);
        readers.put("msteamsv2", new TeamsReader(global, http, TeamsConfig.Card.ADAPTIVE_CARD)::read);
    }

    List<Receiver> read(Section root) {
        List<Receiver> receivers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : root.sections("receivers", "receivers")) {
            receivers.add(receiver(section, names));
        }
        return receivers;
    }

    private Receiver receiver(Section unnamed, Set<String> names) {
        String name = unnamed.text("name", "");
        if (name.isEmpty()) {
            unnamed.error("name", unnamed.name() + " has no name; add one for routes to use");
        } else if (!names.add(name)) {
            unnamed.error("name", "receiver \"" + name + "\" is defined twice; rename or remove one");
        }
        Section section = name.isEmpty() ? unnamed : unnamed.called("receiver \"" + name + "\"");
        Map<String, String> labels = labels(section, name);
        List<IntegrationConfig> integrations = new ArrayList<>();
        readers.forEach((type, reader) -> {
            String key = type + "_configs";
            List<Section> configs = section.sections(key, section.name() + " " + key);
            for (int i = 0; i < configs.size(); i++) {
                reader.read(configs.get(i), new Integration(name, type, i)).ifPresent(integrations::add);
                Templates.warnOf(configs.get(i));
            }
        });
        UNSUPPORTED.stream().map(type -> type + "_configs").filter(section::has).forEach(key -> {
            section.items(key);
            section.warning(key, key + " of " + section.name() + " is not supported yet: nothing is sent there");
        });
        section.end();
        return new Receiver(name, labels, integrations);
    }

    private static Map<String, String> labels(Section section, String name) {
        Map<String, String> labels = section.textMap("labels");
        String label = labels.getOrDefault("name", name);
        if (!label.equals(name)) {
            section.error(
                    "labels",
                    "label \"name\" of " + section.name() + " must be the receiver's name, is \"" + label
                            + "\"; remove it");
        }
        labels.put("name", name);
        return labels;
    }
}
