package dev.tocsin.ingest.domain.posted;

/**
 * Whether Go would take a text for the URI of a request, which is what Alertmanager asks of a {@code generatorURL}: an
 * absolute URI, or a path that begins with a slash. {@link java.net.URI} is stricter, and would refuse links that
 * Prometheus and Loki really send.
 *
 * <p>Source: Go {@code net/url}, {@code ParseRequestURI}.
 */
public final class RequestUri {

    /** What may stand unescaped in a host, besides letters, digits and everything beyond ASCII. */
    private static final String IN_HOST = "-_.~!$&'()*+,;=:[]<>\"%";

    private static final String IN_USER = "-_.~!$&'()*+,;=:@%";

    private RequestUri() {}

    public static boolean isValid(String text) {
        if (text.isEmpty() || hasControl(text)) {
            return false;
        }
        if (text.equals("*")) {
            return true;
        }
        int colon = schemeEnd(text);
        if (colon == 0) {
            return false;
        }
        String rest = beforeQuery(colon < 0 ? text : text.substring(colon + 1));
        if (!rest.startsWith("/")) {
            return colon > 0;
        }
        return colon > 0 && rest.startsWith("//") ? isHierarchy(rest.substring(2)) : isEscaped(rest);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    }

    /** The place of the colon after a scheme; -1 if there is no scheme, 0 if it is missing before a colon. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!isLetter(c) && !(later && i > 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static String beforeQuery(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private static boolean isHierarchy(String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        int at = authority.lastIndexOf('@');
        boolean user =
                at < 0 || holdsOnly(authority.substring(0, at), IN_USER) && isEscaped(authority.substring(0, at));
        return user && isHost(authority.substring(at + 1)) && isEscaped(path);
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            int end = host.lastIndexOf(']');
            return end > 0 && isPort(host.substring(end + 1)) && holdsOnly(host, IN_HOST);
        }
        int colon = host.lastIndexOf(':');
        return isPort(colon < 0 ? "" : host.substring(colon))
                && holdsOnly(host, IN_HOST)
                && isEscaped(host)
                && escapesOnlyBeyondAscii(host);
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || text.charAt(0) == ':' && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean holdsOnly(String text, String allowed) {
        return text.chars().allMatch(c -> c >= 0x80 || isLetter(c) || c >= '0' && c <= '9' || allowed.indexOf(c) >= 0);
    }

    /** Whether two hexadecimal digits follow every percent sign. */
    private static boolean isEscaped(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                return false;
            }
        }
        return true;
    }

    /** Go refuses escapes of what a host could or may not hold unescaped. */
    private static boolean escapesOnlyBeyondAscii(String host) {
        for (int i = host.indexOf('%'); i >= 0; i = host.indexOf('%', i + 1)) {
            if (Character.digit(host.charAt(i + 1), 16) < 8) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
