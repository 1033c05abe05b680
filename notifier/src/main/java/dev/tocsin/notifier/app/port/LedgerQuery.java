package dev.tocsin.notifier.app.port;

/**
 * Which attempts to show.
 *
 * @param receiver empty for all
 * @param channel empty for all
 * @param outcome empty for all; {@code delivered}, {@code retrying}, {@code rejected} or {@code superseded}
 * @param limit from 1 to 1000
 */
public record LedgerQuery(String receiver, String channel, String outcome, int limit) {

    public static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    public LedgerQuery {
        limit = Math.clamp(limit, 1, MAX_LIMIT);
    }
}
