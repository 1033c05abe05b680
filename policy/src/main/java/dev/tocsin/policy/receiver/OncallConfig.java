package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.time.Duration;

/**
 * Whoever is on call in a schedule.
 *
 * @param escalateAfter how long the first has to acknowledge before the next is reached; more than zero
 */
public record OncallConfig(Integration integration, String schedule, Duration escalateAfter)
        implements IntegrationConfig {

    public static final String TYPE = "oncall";

    @Override
    public boolean sendResolved() {
        return true;
    }
}
