package dev.tocsin.ingest.domain.sender;

import java.util.List;
import java.util.function.Supplier;

/**
 * A configured sender.
 *
 * @param name also its source's name, and its user name where it authenticates with a password
 * @param tokens those it may show now; several while a token is being replaced
 */
public record Sender(String name, Supplier<List<TokenDigest>> tokens, TenantScope scope) {

    /** Looks at every token, so that the time taken tells nothing. */
    boolean shows(TokenDigest shown) {
        boolean known = false;
        for (TokenDigest token : tokens.get()) {
            known |= token.matches(shown);
        }
        return known;
    }
}
