package dev.tocsin.nats;

import dev.tocsin.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void moduleKeepsTheHouseRules() {
        HouseRules.check("dev.tocsin.nats");
    }
}
