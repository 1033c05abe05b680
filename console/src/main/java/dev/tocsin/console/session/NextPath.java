package dev.tocsin.console.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this origin, never an address that an attacker chose. */
public record NextPath(String value) {

    /**
     * Reads a path with its query; anything else is empty. Browsers take {@code //host}, {@code /\host} and a path with
     * a tab or line break in it for another site's address, so these are refused before anything is parsed.
     */
    public static Optional<NextPath> parse(@Nullable String text) {
        if (text == null || !text.startsWith("/") || text.startsWith("//") || text.startsWith("/sign-")) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            return uri.getScheme() == null && uri.getRawAuthority() == null
                    ? Optional.of(new NextPath(text))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
