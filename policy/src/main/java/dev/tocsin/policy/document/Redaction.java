package dev.tocsin.policy.document;

import dev.tocsin.policy.receiver.Secret;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * An {@code alertmanager.yml} that may be shown: valid YAML that amtool reads back, with {@code <secret>} where
 * Alertmanager would write it too, and without passwords in addresses.
 *
 * <p>Source: the fields of type {@code Secret} and {@code SecretURL} in prometheus/alertmanager {@code config},
 * {@code notify/*}{@code /config.go} and prometheus/common {@code config}.
 */
public final class Redaction {

    private static final Set<String> ALWAYS = Set.of(
            "password",
            "auth_password",
            "auth_secret",
            "smtp_auth_password",
            "smtp_auth_secret",
            "credentials",
            "client_secret",
            "client_certificate_key",
            "bearer_token",
            "slack_api_url",
            "slack_app_token",
            "app_token",
            "service_key",
            "webhook_url",
            "mattermost_webhook_url",
            "opsgenie_api_key",
            "api_key",
            "victorops_api_key",
            "wechat_api_secret",
            "api_secret",
            "telegram_bot_token",
            "bot_token",
            "rocketchat_token",
            "rocketchat_token_id",
            "token",
            "token_id",
            "user_key",
            "secret_key",
            "alert_source_token",
            "secrets",
            "proxy_connect_header");

    /** Below these, keys are names of labels. */
    private static final Set<String> NEVER_WITHIN = Set.of("route", "inhibit_rules", "labels");

    /** Keys that are secret in one place and plain in another. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "key", Set.of("tls_config", "smtp_tls_config"),
            "api_url", Set.of("slack_configs"),
            "routing_key", Set.of("pagerduty_configs"),
            "url", Set.of("webhook_configs"));

    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?<=://)([^/?#@\\s:]*):[^/?#@\\s]+@");

    private Redaction() {}

    public static String redact(Node root) {
        Node redacted = new Rewriting(Redaction::show).copy(root);
        DumperOptions options = new DumperOptions();
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(redacted, text);
        return text.toString();
    }

    private static String show(List<String> path, ScalarNode scalar) {
        if (isSecret(path)) {
            return masked(path, scalar.getValue());
        }
        return PASSWORD_IN_ADDRESS.matcher(scalar.getValue()).replaceAll("$1:xxxxx@");
    }

    /** Before 0.26 amtool took a webhook's address for no secret, and still wants an address there. */
    private static String masked(List<String> path, String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        return path.getLast().equals("url") ? "http://secret.invalid/" + Secret.MASK : Secret.MASK;
    }

    private static boolean isSecret(List<String> path) {
        if (path.stream().anyMatch(NEVER_WITHIN::contains)) {
            return false;
        }
        if (path.stream().anyMatch(ALWAYS::contains)) {
            return true;
        }
        return path.size() > 1 && WITHIN.getOrDefault(path.getLast(), Set.of()).contains(path.get(path.size() - 2));
    }
}
