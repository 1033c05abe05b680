package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;

/** An incident of our own, which every receiver has for the groups that call for one. */
public record IncidentConfig(Integration integration) implements IntegrationConfig {

    public static final String TYPE = "incident";

    @Override
    public boolean sendResolved() {
        return true;
    }
}
