package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param url a template
 * @param maxAlerts how many alerts a message holds at most; 0 for all
 * @param timeout of a request; zero for none
 * @param payload replaces the body of version 4: maps, lists and scalars whose texts are templates; null if not given
 */
public record WebhookConfig(
        Integration integration,
        boolean sendResolved,
        HttpConfig http,
        Secret url,
        int maxAlerts,
        Duration timeout,
        @Nullable Object payload)
        implements IntegrationConfig {}
