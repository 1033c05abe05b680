package dev.tocsin.bench;

import dev.tocsin.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void moduleKeepsTheHouseRules() {
        HouseRules.check("dev.tocsin.bench");
    }
}
