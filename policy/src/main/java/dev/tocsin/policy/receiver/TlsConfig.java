package dev.tocsin.policy.receiver;

import org.jspecify.annotations.Nullable;

/**
 * How TLS is spoken to a server; certificates and keys are PEM.
 *
 * @param ca whom to trust; null for the system's authorities
 * @param cert ours, for mutual TLS
 * @param serverName what to check the server's certificate against; empty for the host of the address
 * @param minVersion {@code TLS10} to {@code TLS13}; null for the runtime's
 * @param maxVersion likewise
 */
public record TlsConfig(
        @Nullable Secret ca,
        @Nullable Secret cert,
        @Nullable Secret key,
        String serverName,
        boolean insecureSkipVerify,
        @Nullable String minVersion,
        @Nullable String maxVersion) {

    public static final TlsConfig DEFAULT = new TlsConfig(null, null, null, "", false, null, null);
}
