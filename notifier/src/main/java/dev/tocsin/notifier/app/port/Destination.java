package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.pace.RateLimit;

/**
 * Where a notification goes, as far as limits are concerned.
 *
 * @param channel the integration's name, such as {@code slack}: a metric's label
 * @param credential what the provider counts requests by, such as a token and a channel; it holds the secret itself and
 *     must not be shown
 */
public record Destination(String channel, String credential, RateLimit limit) {

    @Override
    public String toString() {
        return "Destination[" + channel + "]";
    }
}
