package dev.tocsin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Json;
import dev.tocsin.testkit.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a person starts it, hurried. */
class DemoTest {

    private static final Duration STORY = Duration.ofMinutes(4);
    private static final Pattern OUTBOX = Pattern.compile("What they receive: (\\S+)");
    private static final Pattern FIRST = Pattern.compile("first notification (\\S+) s after");

    private final List<String> terminal = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path home;

    @Test
    void storyReachesEveryProviderAndItsEndReachesWhoeverHeardOfItsBeginning() throws Exception {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
        assumeThat(root.resolve("standalone/target/quarkus-app/quarkus-run.jar"))
                .as("the suite is built by the phase package")
                .exists();

        Process demo = start(root);
        try {
            String outbox = said(OUTBOX, Duration.ofMinutes(1)).group(1);
            double first = Double.parseDouble(said(FIRST, Duration.ofMinutes(2)).group(1));
            Await.present("the story is told", STORY, () -> spoken(Pattern.compile("The story is told")));

            assertThat(first).isLessThan(15);
            Await.untilAsserted(Duration.ofSeconds(30), () -> assertStory(outbox));
            assertThat(residentMegabytes(demo)).isLessThan(450);
        } finally {
            demo.destroy();
            assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(children(home.resolve("demo"))).isEmpty();
    }

    private static void assertStory(String outbox) {
        List<String> pagerduty = summaries(outbox, "PagerDuty");
        assertThat(pagerduty).anyMatch(text -> text.startsWith("trigger") && text.contains("IngressDown"));
        assertThat(pagerduty).anyMatch(text -> text.startsWith("trigger") && text.contains("DeadMansSwitchTripped"));
        assertThat(pagerduty).filteredOn(text -> text.startsWith("resolve")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(summaries(outbox, "Teams")).anyMatch(text -> text.contains("IngressDown"));
        assertThat(summaries(outbox, "Slack"))
                .anyMatch(text -> text.contains("LokiErrorSpike"))
                .anyMatch(text -> text.contains("PostgresDown"));
        assertThat(summaries(outbox, "Email"))
                .anyMatch(text -> text.contains("LokiErrorSpike"))
                .anyMatch(text -> text.contains("ada@demo.example"))
                .anyMatch(text -> text.contains("grace@demo.example"));
        assertThat(summaries(outbox, "Webhook")).anyMatch(text -> text.startsWith("resolved for warnings"));
        assertThat(all(outbox)).noneMatch(text -> text.contains("HighLatency") || text.contains("HighErrorRate"));
    }

    private Process start(Path root) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName(),
                        "--suite",
                        root.resolve("tocsin").toString(),
                        "--home",
                        home.toString(),
                        "--fast")
                .redirectErrorStream(true);
        builder.environment().put("TOCSIN_BUILD", "never");
        Process process = builder.start();
        Thread.ofVirtual().start(() -> listen(process));
        return process;
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(terminal::add);
        } catch (IOException | UncheckedIOException ended) {
            terminal.add(ended.toString());
        }
    }

    private Matcher said(Pattern pattern, Duration patience) {
        try {
            return Await.present("somebody says " + pattern, patience, () -> spoken(pattern));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; said was:\n" + String.join("\n", terminal), e);
        }
    }

    private Optional<Matcher> spoken(Pattern pattern) {
        return List.copyOf(terminal).stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst();
    }

    private static List<String> summaries(String outbox, String provider) {
        return entries(outbox).stream()
                .filter(entry -> entry.path("provider").asText().equals(provider))
                .filter(entry -> entry.path("verdict").asText().equals("ACCEPTED"))
                .map(entry -> entry.path("summary").asText())
                .toList();
    }

    private static List<String> all(String outbox) {
        return entries(outbox).stream()
                .map(entry -> entry.path("summary").asText())
                .toList();
    }

    private static List<JsonNode> entries(String outbox) {
        try (var text = URI.create(outbox + ".json").toURL().openStream()) {
            List<JsonNode> entries = new ArrayList<>();
            Json.read(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow()
                    .forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new AssertionError("the outbox cannot be read", e);
        }
    }

    /** Of the suite's JVM alone: the demo's only child. */
    private static long residentMegabytes(Process demo) throws IOException {
        ProcessHandle suite = demo.children().findFirst().orElseThrow();
        Path status = Path.of("/proc", Long.toString(suite.pid()), "status");
        assumeThat(status).exists();
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Processes that name the directory in their command line. */
    private static List<String> children(Path data) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(data.toString()))
                .collect(Collectors.toList());
    }
}
