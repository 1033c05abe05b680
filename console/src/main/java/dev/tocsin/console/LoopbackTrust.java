package dev.tocsin.console;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request surely comes from a program on this machine, which is then trusted without credentials.
 *
 * <p>A loopback peer alone proves little: a reverse proxy on this machine is one too, and so is a browser that was led
 * here by a foreign page (a cross-site POST, or a name that was rebound to 127.0.0.1). Hence the name asked for must be
 * a loopback name, nothing may have forwarded the request, and a browser must say that our own page sent it.
 */
public enum LoopbackTrust {
    TRUSTED("comes from this machine"),
    PEER_NOT_LOOPBACK("comes from another machine"),
    HOST_NOT_LOOPBACK("asks for a host that is not this machine's loopback name"),
    FORWARDED("came through a proxy"),
    CROSS_SITE("was sent by another site's page");

    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final String reason;

    LoopbackTrust(String reason) {
        this.reason = reason;
    }

    public boolean isTrusted() {
        return this == TRUSTED;
    }

    /** Completes the sentence "the request ...". */
    public String reason() {
        return reason;
    }

    public static LoopbackTrust of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress(true);
        return of(
                peer == null ? null : peer.hostAddress(),
                host(request),
                FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"));
    }

    /** HTTP/2 has a pseudo-header instead of {@code Host}. */
    private static @Nullable String host(HttpServerRequest request) {
        String host = request.getHeader("Host");
        HostAndPort authority = host == null ? request.authority() : null;
        return authority == null ? host : authority.toString();
    }

    static LoopbackTrust of(
            @Nullable String peer,
            @Nullable String host,
            boolean forwarded,
            @Nullable String origin,
            @Nullable String fetchSite) {
        if (peer == null || !isLoopbackAddress(peer)) {
            return PEER_NOT_LOOPBACK;
        }
        if (forwarded) {
            return FORWARDED;
        }
        if (host == null || !isLoopbackName(withoutPort(host))) {
            return HOST_NOT_LOOPBACK;
        }
        boolean foreignOrigin = origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
        boolean foreignFetch = fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        return foreignOrigin || foreignFetch ? CROSS_SITE : TRUSTED;
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static boolean isLoopbackName(String name) {
        return name.toLowerCase(Locale.ROOT).equals("localhost") || isLoopbackAddress(name);
    }

    /** Literal addresses only: a name is never looked up. */
    private static boolean isLoopbackAddress(String text) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(text);
        if (address == null) {
            return false;
        }
        if (address.length == 4) {
            return address[0] == 127;
        }
        for (int i = 0; i < 15; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[15] == 1;
    }
}
