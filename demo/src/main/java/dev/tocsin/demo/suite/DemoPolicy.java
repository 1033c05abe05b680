package dev.tocsin.demo.suite;

import dev.tocsin.fakes.FakeProviders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An ordinary policy whose providers are the fakes.
 *
 * @param today by UTC; the rotation starts with this week, so that it is Ada's turn
 */
public record DemoPolicy(FakeProviders fakes, Tempo tempo, LocalDate today) {

    private static final List<String> FILES = List.of("alertmanager.yml", "tocsin.yml", "oncall.yml");

    /** Writes the files and returns the path of {@code alertmanager.yml}. */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), filledIn(template(file)));
        }
        return folder.resolve(FILES.getFirst());
    }

    private String filledIn(String text) {
        Map<String, String> values = Map.ofEntries(
                Map.entry("@PAGERDUTY_URL@", fakes.pagerduty().eventsUrl()),
                Map.entry("@PAGERDUTY_KEY@", fakes.pagerduty().routingKey("demo")),
                Map.entry("@SLACK_APP_URL@", fakes.slack().postMessageUrl()),
                Map.entry("@SLACK_TOKEN@", fakes.slack().token()),
                Map.entry("@SLACK_WEBHOOK@", fakes.slack().webhookUrl("warnings")),
                Map.entry("@TEAMS_WORKFLOW@", fakes.teams().workflowUrl("operations")),
                Map.entry("@WEBHOOK@", fakes.webhook().url("archive")),
                Map.entry("@SMARTHOST@", fakes.smtp().smarthost()),
                Map.entry("@GROUP_WAIT@", seconds(tempo.times().groupWait())),
                Map.entry("@GROUP_INTERVAL@", seconds(tempo.times().groupInterval())),
                Map.entry("@ESCALATE_AFTER@", seconds(tempo.times().escalateAfter())),
                Map.entry("@BEAT@", seconds(tempo.times().beat())),
                Map.entry("@MONDAY@", today.with(DayOfWeek.MONDAY).toString()),
                Map.entry("@GRACE@", seconds(tempo.times().grace())));
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + "s";
    }

    private static String template(String file) throws IOException {
        try (InputStream text = Objects.requireNonNull(DemoPolicy.class.getResourceAsStream("/demo-policy/" + file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
