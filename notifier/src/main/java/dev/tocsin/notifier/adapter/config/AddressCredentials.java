package dev.tocsin.notifier.adapter.config;

import dev.tocsin.policy.receiver.HttpAddress;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Credentials within an address, {@code http://user:password@host/}: shown as HTTP basic authentication.
 *
 * <p>Source: golang.org {@code net/http} {@code Client} and {@code net/url} {@code Userinfo}, which take them apart first
 * and undo {@code %} then.
 */
public final class AddressCredentials {

    private AddressCredentials() {}

    /** The settings' own if they have any, else the address's. */
    public static HttpAuth or(HttpAuth settings, URI address) {
        if (!(settings instanceof HttpAuth.Anonymous)) {
            return settings;
        }
        return HttpAddress.userInfo(address).map(AddressCredentials::basic).orElse(settings);
    }

    private static HttpAuth basic(String given) {
        int colon = given.indexOf(':');
        String user = colon < 0 ? given : given.substring(0, colon);
        String password = colon < 0 ? "" : given.substring(colon + 1);
        return new HttpAuth.Basic(Secret.of(decoded(user)), Secret.of(decoded(password)));
    }

    /** In this part of an address a plus is a plus. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
