package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.adapter.yaml.RosterYaml;
import dev.tocsin.oncall.app.port.RosterResult;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.policy.receiver.OncallConfig;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OncallFilesTest {

    @ParameterizedTest
    @EnumSource(names = {"A", "B", "E"})
    void everyScheduleThatAPolicyNamesIsDefined(Example example) throws IOException {
        Roster roster =
                switch (new RosterYaml().read("oncall.yml", Files.readString(example.path("oncall.yml")))) {
                    case RosterResult.Defined defined -> defined.roster();
                    case RosterResult.Refused refused -> throw new AssertionError(refused.problems());
                };

        assertThat(example.load().policy().receivers().stream()
                        .flatMap(receiver -> receiver.integrations().stream())
                        .filter(OncallConfig.class::isInstance)
                        .map(integration -> ((OncallConfig) integration).schedule()))
                .isNotEmpty()
                .allMatch(name -> roster.schedules().stream()
                        .anyMatch(schedule -> schedule.name().value().equals(name)));
    }
}
