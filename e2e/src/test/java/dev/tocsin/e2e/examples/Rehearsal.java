package dev.tocsin.e2e.examples;

import dev.tocsin.fakes.FakeProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of an example that can be played on this machine: addresses and keys are those of fake providers, and groups wait
 * a second instead of half a minute. Whom an alert reaches, and what holds it back, is the example's own.
 */
final class Rehearsal {

    private static final String SECRETS = "/etc/tocsin/secrets/";

    private final FakeProviders fakes;
    private final Path folder;

    private Rehearsal(FakeProviders fakes, Path folder) {
        this.fakes = fakes;
        this.folder = folder;
    }

    /** Writes the copy into {@code folder}. */
    static Path of(Example example, FakeProviders fakes, Path folder) {
        try {
            new Rehearsal(fakes, Files.createDirectories(folder)).write(example);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Example example) throws IOException {
        try (Stream<Path> files = Files.list(example.path(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        for (Map.Entry<String, String> secret : secrets().entrySet()) {
            Files.writeString(secrets.resolve(secret.getKey()), secret.getValue() + "\n");
        }
        Path policy = folder.resolve("alertmanager.yml");
        Files.writeString(policy, shortened(addressed(Files.readString(policy))).replace(SECRETS, secrets + "/"));
    }

    private Map<String, String> secrets() {
        return Map.of(
                "pagerduty-routing-key", fakes.pagerduty().routingKey("example"),
                "teams-webhook-url", fakes.teams().workflowUrl("example"),
                "smtp-password", "not asked for",
                "slack-token", fakes.slack().token());
    }

    /** A bot's token instead of a webhook's address, since only so the fake Slack sees which channel is meant. */
    private String addressed(String policy) {
        return policy.replaceFirst(
                        "(?m)^global:\n", """
                        global:
                          pagerduty_url: %s
                        """.formatted(fakes.pagerduty().eventsUrl()))
                .replaceFirst("slack_api_url_file: .*", """
                        slack_app_token_file: %sslack-token
                          slack_app_url: %s""".formatted(
                                SECRETS, fakes.slack().postMessageUrl()))
                .replaceFirst("smtp_smarthost: .*", """
                        smtp_smarthost: %s
                          smtp_require_tls: false""".formatted(fakes.smtp().smarthost()))
                .replaceAll("(?m)^  smtp_auth_.*\n", "")
                .replaceAll(
                        "- url: https://(\\w+)\\..*",
                        "- url: " + fakes.webhook().url("$1"))
                .replaceAll("(?m)^        http_config:\n(^          .*\n)+", "")
                .replace(
                        "service_key: ${PAGERDUTY_KEY}",
                        "routing_key: " + fakes.pagerduty().routingKey("example"));
    }

    private static String shortened(String policy) {
        return policy.replaceAll("group_wait: [1-9]\\w+", "group_wait: 1s")
                .replaceAll("group_interval: \\w+", "group_interval: 2s");
    }
}
