package dev.tocsin.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyNeedsTest {

    private static final String YAML = "templates: [a/*.tmpl, b]\nroute: {receiver: '${X}-$${Y}-${Z'}";

    @Test
    void aPolicyAsksForTemplatesAndVariables() {
        assertThat(PolicyNeeds.of(YAML, "expand_environment: true"))
                .isEqualTo(new PolicyNeeds(List.of("a/*.tmpl", "b"), Set.of("X")));
    }

    @Test
    void variablesMustBeSwitchedOn() {
        assertThat(PolicyNeeds.of(YAML, null).variables()).isEmpty();
        assertThat(PolicyNeeds.of(YAML, "{}").variables()).isEmpty();
    }

    @Test
    void whatCannotBeReadAsksForNothing() {
        assertThat(PolicyNeeds.of("{", "[")).isEqualTo(new PolicyNeeds(List.of(), Set.of()));
        assertThat(PolicyNeeds.of("", null)).isEqualTo(new PolicyNeeds(List.of(), Set.of()));
    }
}
