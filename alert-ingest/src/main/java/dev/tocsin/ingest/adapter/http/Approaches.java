package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.domain.sender.Approach;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by which way a request came. */
final class Approaches {

    /** A loopback name or address, with or without a port. Only literal addresses: a name can be made to resolve. */
    private static final Pattern LOOPBACK_HOST = Pattern.compile(
            "(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)])(?::[0-9]{1,5})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOPBACK_ADDRESS =
            Pattern.compile("127(?:\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1|::ffff:127(?:\\.[0-9]{1,3}){3}");

    /** What proxies add. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private Approaches() {}

    static Approach of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return of(peer == null ? null : peer.hostAddress(), request.headers());
    }

    static Approach of(@Nullable String peer, MultiMap headers) {
        boolean local =
                peer != null && LOOPBACK_ADDRESS.matcher(withoutZone(peer)).matches();
        String host = headers.get("Host");
        boolean localHost = host != null && LOOPBACK_HOST.matcher(host).matches();
        boolean forwarded = FORWARDED.stream().anyMatch(headers::contains);
        return local && localHost && !forwarded && !isOfAnotherSite(headers, host)
                ? Approach.LOOPBACK
                : Approach.REMOTE;
    }

    /** Browsers say where a request comes from: a page of another site may make them send it, and must gain nothing. */
    private static boolean isOfAnotherSite(MultiMap headers, String host) {
        String origin = headers.get("Origin");
        String site = headers.get("Sec-Fetch-Site");
        boolean foreignOrigin = origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreignOrigin || foreignSite;
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
