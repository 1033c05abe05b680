package dev.tocsin.notifier.domain.message;

import dev.tocsin.policy.receiver.HttpAddress;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses from outside, which may be anything, such as {@code javascript:}. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether it may be made a link and is {@code https}. */
    public static boolean isSecure(String address) {
        return isLinkable(address) && address.regionMatches(true, 0, "https:", 0, 6);
    }

    /** Whether it may be made a link: {@code http} or {@code https}, with a host. */
    public static boolean isLinkable(String address) {
        try {
            return HttpAddress.hasHost(new URI(address));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
