package dev.tocsin.demo.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPolicyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Tempo.class)
    void policyIsValidAndHasNothingToWarnOf(Tempo tempo) throws IOException {
        assertThat(load(tempo))
                .isInstanceOfSatisfying(PolicyResult.Loaded.class, loaded -> assertThat(loaded.warnings())
                        .isEmpty());
    }

    @Test
    void everyKindOfProviderHasAReceiver() throws IOException {
        assertThat(policy().receivers())
                .flatExtracting(receiver -> receiver.integrations())
                .extracting(config -> ((IntegrationConfig) config).integration().type())
                .contains("webhook", "pagerduty", "slack", "email", "msteamsv2", "oncall");
    }

    @Test
    void everyAlertGoesToWhomItConcerns() throws IOException {
        assertThat(receivers(LabelSet.of("alertname", "IngressDown", "severity", "critical")))
                .containsExactly("critical");
        assertThat(receivers(LabelSet.of("alertname", "PostgresDown", "team", "database")))
                .containsExactly("database");
        assertThat(receivers(LabelSet.of("alertname", "LokiErrorSpike", "severity", "warning")))
                .containsExactly("warnings");
        assertThat(receivers(LabelSet.of("alertname", "Watchdog"))).containsExactly("nobody");
    }

    @Test
    void rotationStartsThisWeekSoThatItIsAdasTurn() throws IOException {
        load(Tempo.FAST);

        assertThat(folder.resolve("oncall.yml")).content().contains("start: 2026-11-16", "people: [ada, grace]");
    }

    private List<String> receivers(LabelSet labels) throws IOException {
        return policy().routes().match(labels).stream().map(Route::receiver).toList();
    }

    private Policy policy() throws IOException {
        return ((PolicyResult.Loaded) load(Tempo.FAST)).policy();
    }

    private PolicyResult load(Tempo tempo) throws IOException {
        try (FakeProviders fakes = FakeProviders.start()) {
            Path file = new DemoPolicy(fakes, tempo, LocalDate.of(2026, 11, 21)).writeTo(folder);
            return PolicyLoader.load(new PolicyFiles(
                    file.toString(),
                    Files.readString(file),
                    Files.readString(folder.resolve("tocsin.yml")),
                    Map.of(),
                    Map.of()));
        }
    }
}
