package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;

/** One way out of a receiver. */
public sealed interface IntegrationConfig
        permits WebhookConfig, EmailConfig, PagerdutyConfig, SlackConfig, TeamsConfig, OncallConfig, IncidentConfig {

    Integration integration();

    /** Whether it is told of resolved alerts. */
    boolean sendResolved();
}
