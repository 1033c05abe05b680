package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Also the test of the modules that testkit itself is built on, which cannot depend on it. */
class HouseRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev.tocsin.contracts", "dev.tocsin.embedded", "dev.tocsin.fakes", "dev.tocsin.testkit"})
    void moduleKeepsTheHouseRules(String rootPackage) {
        HouseRules.check(rootPackage);
    }

    @Test
    void rulesDoNotPassOnNothing() {
        assertThatThrownBy(() -> HouseRules.check("dev.tocsin.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No classes below dev.tocsin.nowhere");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "clock, Instant.now()",
        "statics, Counter.count> is mutable",
        "statics, Cache.ENTRIES> is mutable",
        "names, AlertManager",
        "nopackageinfo, nopackageinfo",
        "layers.domain, org.assertj.core.data.Index",
        "layers, layers.app.PlanShifts.page",
        "layers, layers.adapter.http.ShiftPage.row",
        "cycle, Cycle detected"
    })
    void brokenRuleIsNamed(String sample, String named) {
        String root = "dev.tocsin.testkit.sample." + sample;

        assertThatThrownBy(() -> HouseRules.check(root, new ClassFileImporter().importPackages(root)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    @Test
    void clockMayBeMadeInWiring() {
        String root = "dev.tocsin.testkit.sample.clock.wiring";

        assertThatCode(() -> HouseRules.check(root, new ClassFileImporter().importPackages(root)))
                .doesNotThrowAnyException();
    }
}
