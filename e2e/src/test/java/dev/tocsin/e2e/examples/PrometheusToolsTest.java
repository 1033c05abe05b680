package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples under the real amtool and promtool: Alertmanager and Prometheus must still be able to load them. */
class PrometheusToolsTest {

    private final DebianPackages packages = DebianPackages.inUserCache();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void alertmanagerLoadsThePolicy(Example example) throws Exception {
        Path policy = withoutTeams(example);

        assertThat(amtool("check-config", policy.toString()))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "A, severity=critical tenant=acme, critical",
        "A, severity=info, info-email",
        "B, family=database severity=critical, 'team-database,critical'",
        "B, family=security severity=info, 'team-security,slack-info'",
        "C, severity=critical component=celery, 'pagerduty-critical,platform-alerts'",
        "C, alertname=TenantSignalHealthLow severity=warning, customer-success",
        "D, severity=info, stored",
        "E, severity=critical experiment=kill-a-pod, 'game-day,on-call'",
    })
    void alertmanagerRoutesAsWeDo(Example example, String labels, String receivers) throws Exception {
        List<String> command = new ArrayList<>(List.of("config", "routes", "test", "--config.file"));
        command.add(withoutTeams(example).toString());
        command.addAll(List.of(labels.split(" ")));

        assertThat(amtool(command.toArray(String[]::new)).lines()).last().isEqualTo(receivers);
        assertThat(example.load().policy().routes().match(Labels.parse(labels)))
                .extracting(route -> route.receiver())
                .containsExactly(receivers.split(","));
    }

    @ParameterizedTest
    @EnumSource(names = "E", mode = EnumSource.Mode.EXCLUDE)
    void prometheusLoadsTheRules(Example example) throws Exception {
        List<String> command = new ArrayList<>(List.of("check", "rules"));
        try (Stream<Path> files = Files.list(example.path("rules"))) {
            files.map(Path::toString).forEach(command::add);
        }

        assertThat(promtool(command)).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void prometheusLoadsTheRulesAboutTocsinItself() throws Exception {
        assertThat(promtool(List.of("check", "rules", "../deploy/prometheus/tocsin.rules.yml")))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @Test
    void theServiceLevelsAlertAfterAQuarterOfAnHour() throws Exception {
        assertThat(promtool(List.of(
                        "test", "rules", Example.B.path("rule-tests/slo.yml").toString())))
                .contains("SUCCESS");
    }

    /** Debian 12 has Alertmanager 0.25, which does not know Teams' workflows yet; 0.28 does, and loads the file whole. */
    private Path withoutTeams(Example example) throws IOException {
        String policy = Files.readString(example.path("alertmanager.yml"));
        Path copy = folder.resolve("alertmanager.yml");
        Files.writeString(copy, policy.replaceAll("(?m)^    msteamsv2_configs:\\n(^      .*\\n)+", ""));
        return copy;
    }

    private String amtool(String... arguments) throws Exception {
        return run(packages.program("prometheus-alertmanager", "usr/bin/amtool"), List.of(arguments));
    }

    private String promtool(List<String> arguments) throws PackageUnavailableException, IOException {
        return run(packages.program("prometheus", "usr/bin/promtool"), arguments);
    }

    private static String run(Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
