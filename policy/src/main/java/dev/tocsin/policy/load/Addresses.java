package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpAddress;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP addresses. Messages do not quote them, since they may hold credentials. */
final class Addresses {

    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** What may stand in a path or query as it is, beside letters and digits. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?#%";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Addresses() {}

    /** Whether deliveries could be sent there; also {@code <secret>}, so that a policy as it is shown can be checked. */
    static boolean isHttp(String address) {
        if (address.equals(Secret.MASK)) {
            return true;
        }
        try {
            return HttpAddress.isReachable(new URI(encoded(address)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether it could be one once its templates are rendered. Where it begins with one, only that one knows. */
    static boolean canBeHttp(String template) {
        return template.startsWith("{{") || isHttp(ACTION.matcher(template).replaceAll("1"));
    }

    static boolean hasOpenTemplate(String template) {
        return ACTION.matcher(template).replaceAll("").contains("{{");
    }

    /** Encodes, in path and query, what Go's client encodes when it sends and Java's takes for no address. */
    static String encoded(String address) {
        int first = afterHost(address);
        StringBuilder encoded = new StringBuilder(address.substring(0, first));
        Matcher action = ACTION.matcher(address);
        int at = first;
        while (action.find(at)) {
            encode(address.substring(at, action.start()), encoded);
            encoded.append(action.group());
            at = action.end();
        }
        encode(address.substring(at), encoded);
        return encoded.toString();
    }

    private static int afterHost(String address) {
        int scheme = address.indexOf("://");
        String shape = ACTION.matcher(address)
                .replaceAll(action -> "1".repeat(action.group().length()));
        for (int i = scheme < 0 ? address.length() : scheme + 3; i < address.length(); i++) {
            if ("/?#".indexOf(shape.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    private static void encode(String text, StringBuilder encoded) {
        text.codePoints().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    HEX.toHexDigits(encoded.append('%'), octet);
                }
            }
        });
    }

    static String notHttp(String key, Section section) {
        return key + " of " + section.name()
                + " must be an address that begins with http:// or https:// and names a host;"
                + " check its host, port and percent signs";
    }

    static Optional<URI> read(Section section, String key) {
        Optional<String> address = section.text(key).filter(text -> !text.isEmpty());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (isHttp(address.get())) {
                return Optional.of(
                        new URI(address.get().equals(Secret.MASK) ? "http://secret" : encoded(address.get())));
            }
        } catch (URISyntaxException e) {
            // Told below, without the address.
        }
        section.error(key, notHttp(key, section));
        return Optional.empty();
    }
}
