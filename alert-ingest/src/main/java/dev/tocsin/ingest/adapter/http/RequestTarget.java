package dev.tocsin.ingest.adapter.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Makes a URI of what a request line holds where a client has not encoded it, as {@code curl -g '.../alerts?filter=a="b"'}
 * has not. What is encoded stays as it is; a percent sign that begins no escape stands for itself.
 */
final class RequestTarget {

    /** What a URI may hold beside letters and digits, and percent signs. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** More than the longest request line holds. Vert.x' own reading drops those after the first 1024, and says nothing. */
    private static final int PARAMETERS = 65_536;

    private RequestTarget() {}

    /** The parameters, as Alertmanager counts them: a semicolon separates none. */
    static MultiMap query(String uri) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder(uri, StandardCharsets.UTF_8, true, PARAMETERS, true)
                .parameters()
                .forEach(query::add);
        return query;
    }

    /** @param text a character a byte, as HTTP's decoder hands it on */
    static String encoded(String text) {
        if (isUri(text)) {
            return text;
        }
        StringBuilder uri = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c) || c == '%' && isEscape(text, i)) {
                uri.append(c);
            } else {
                HEX.toHexDigits(uri.append('%'), (byte) c);
            }
        }
        return uri.toString();
    }

    static boolean isUri(String text) {
        try {
            new URI(text);
            // Java takes these unencoded, but not everybody after it does.
            return text.chars().allMatch(c -> c < 0x80 && c != '#');
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
