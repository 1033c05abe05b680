package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a route tells.
 *
 * @param labels for finding it through the API; {@code name} is always among them
 * @param integrations in Alertmanager's order, ours last
 */
public record Receiver(String name, Map<String, String> labels, List<IntegrationConfig> integrations) {

    public Receiver {
        labels = Map.copyOf(labels);
        integrations = List.copyOf(integrations);
    }

    public Optional<IntegrationConfig> integration(Integration integration) {
        return integrations.stream()
                .filter(config -> config.integration().equals(integration))
                .findFirst();
    }
}
