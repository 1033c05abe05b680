package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP addresses. Messages do not quote them, since they may hold credentials. */
final class Addresses {

    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/?#\\s]+\\S*");

    private Addresses() {}

    /** Also {@code <secret>}, so that a policy as it is shown can be checked. */
    static boolean isHttp(String address) {
        return address.equals(Secret.MASK) || HTTP.matcher(address).matches();
    }

    static String notHttp(String key, Section section) {
        return key + " of " + section.name()
                + " must be an address that begins with http:// or https:// and names a host";
    }

    static Optional<URI> read(Section section, String key) {
        Optional<String> address = section.text(key).filter(text -> !text.isEmpty());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (isHttp(address.get())) {
                return Optional.of(new URI(address.get().equals(Secret.MASK) ? "http://secret" : address.get()));
            }
        } catch (URISyntaxException e) {
            // Told below, without the address.
        }
        section.error(key, notHttp(key, section));
        return Optional.empty();
    }
}
