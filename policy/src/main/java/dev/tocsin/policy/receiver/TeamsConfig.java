package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;

/**
 * Microsoft Teams. Texts are templates.
 *
 * @param card what the address understands
 * @param summary of a {@link Card#MESSAGE_CARD}; empty otherwise
 */
public record TeamsConfig(
        Integration integration,
        boolean sendResolved,
        HttpConfig http,
        Card card,
        Secret webhookUrl,
        String title,
        String summary,
        String text)
        implements IntegrationConfig {

    public enum Card {
        /** {@code msteams_configs}: the connectors of Microsoft 365. */
        MESSAGE_CARD,
        /** {@code msteamsv2_configs}: Workflows. */
        ADAPTIVE_CARD
    }
}
