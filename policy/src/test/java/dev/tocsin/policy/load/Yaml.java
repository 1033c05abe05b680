package dev.tocsin.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.Problem;
import java.util.List;
import java.util.Map;

/** Policies for tests. */
final class Yaml {

    static final String MINIMAL = """
            route: {receiver: default}
            receivers: [{name: default}]
            """;

    private Yaml() {}

    static Policy load(String alertmanager) {
        return load(alertmanager, null);
    }

    static Policy load(String alertmanager, String tocsin) {
        PolicyResult result = PolicyLoader.load(new PolicyFiles(alertmanager, tocsin, Map.of()));
        assertThat(result).isInstanceOf(PolicyResult.Loaded.class);
        return ((PolicyResult.Loaded) result).policy();
    }

    static List<String> warnings(String alertmanager, String tocsin) {
        PolicyResult result = PolicyLoader.load(new PolicyFiles(alertmanager, tocsin, Map.of()));
        assertThat(result).isInstanceOf(PolicyResult.Loaded.class);
        return texts(result.warnings());
    }

    static List<String> problems(String alertmanager) {
        return problems(alertmanager, null);
    }

    static List<String> problems(String alertmanager, String tocsin) {
        PolicyResult result = PolicyLoader.load(new PolicyFiles(alertmanager, tocsin, Map.of()));
        assertThat(result).isInstanceOf(PolicyResult.Refused.class);
        return texts(((PolicyResult.Refused) result).problems());
    }

    /** A policy with one receiver of these settings, which begin on line 4. */
    static String receiver(String settings) {
        return "route: {receiver: team}\nreceivers:\n- name: team\n"
                + settings.stripIndent().indent(2);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
