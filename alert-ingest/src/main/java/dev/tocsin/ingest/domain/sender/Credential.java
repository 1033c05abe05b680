package dev.tocsin.ingest.domain.sender;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a request shows of its sender in {@code Authorization}. Texts of credentials never leave this type. */
public sealed interface Credential {

    /** Nothing. */
    record None() implements Credential {}

    /** Something that is neither a bearer token nor a user with a password. */
    record Unreadable() implements Credential {}

    /** A bearer token (RFC 6750). */
    record Bearer(TokenDigest token) implements Credential {}

    /** A user with a password (RFC 7617): the sender's name and its token. */
    record Basic(String user, TokenDigest password) implements Credential {}

    static Credential parse(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return new None();
        }
        String text = authorization.strip();
        int space = text.indexOf(' ');
        String value = space < 0 ? "" : text.substring(space + 1).strip();
        if (value.isEmpty()) {
            return new Unreadable();
        }
        String scheme = text.substring(0, space);
        if (scheme.equalsIgnoreCase("Bearer")) {
            return new Bearer(TokenDigest.of(value));
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(value) : new Unreadable();
    }

    private static Credential basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Unreadable()
                    : new Basic(pair.substring(0, colon), TokenDigest.of(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return new Unreadable();
        }
    }
}
