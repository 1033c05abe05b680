package dev.tocsin.notifier;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.policy.receiver.IntegrationConfig;
import java.util.Map;

/** Receivers' settings for tests, read as the policy reads them. */
public final class GivenPolicy {

    private GivenPolicy() {}

    /** @param receiver the integrations of the receiver {@code team.x}, and nothing else, as YAML */
    public static Policy withReceiver(String receiver) {
        return of("""
                route:
                  receiver: team.x
                receivers:
                - name: team.x
                """ + receiver.indent(2));
    }

    public static Policy of(String alertmanagerYaml) {
        return switch (PolicyLoader.load(new PolicyFiles(alertmanagerYaml, null, Map.of()))) {
            case PolicyResult.Loaded loaded -> loaded.policy();
            case PolicyResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** The first integration of the receiver {@code team.x}. */
    public static <C extends IntegrationConfig> C settings(Class<C> type, String receiver) {
        return withReceiver(receiver).receiver("team.x").orElseThrow().integrations().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
