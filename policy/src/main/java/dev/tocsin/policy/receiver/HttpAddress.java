package dev.tocsin.policy.receiver;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between {@code http://} and the path of an address. Java's {@link URI} knows no host with an underscore
 * (RFC 2396), as services in Compose often have one; Go's and browsers do.
 */
public final class HttpAddress {

    private static final Pattern AUTHORITY = Pattern.compile("(?:([^@]*)@)?([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?");

    private static final int HIGHEST_PORT = 65_535;

    private HttpAddress() {}

    /** Whether it is {@code http} or {@code https} and names a host. */
    public static boolean hasHost(URI address) {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return http && (address.getHost() != null || authority(address).isPresent());
    }

    /** Whether it {@link #hasHost has a host}, and no port that cannot be. */
    public static boolean isReachable(URI address) {
        int port = address.getHost() == null
                ? authority(address)
                        .map(found -> found.group(3))
                        .map(Integer::parseInt)
                        .orElse(-1)
                : address.getPort();
        return hasHost(address) && port != 0 && port <= HIGHEST_PORT;
    }

    /** Credentials as they stand there, {@code user:password}, still encoded. */
    public static Optional<String> userInfo(URI address) {
        if (address.getRawUserInfo() != null) {
            return Optional.of(address.getRawUserInfo());
        }
        return authority(address).map(found -> found.group(1));
    }

    private static Optional<Matcher> authority(URI address) {
        return Optional.ofNullable(address.getRawAuthority())
                .map(AUTHORITY::matcher)
                .filter(Matcher::matches);
    }
}
