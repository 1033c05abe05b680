package dev.tocsin.policy.receiver;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How we show a server who we are. */
public sealed interface HttpAuth {

    HttpAuth NONE = new Anonymous();

    /** Not at all. */
    record Anonymous() implements HttpAuth {}

    /** HTTP basic authentication. */
    record Basic(Secret username, Secret password) implements HttpAuth {}

    /**
     * An {@code Authorization} header.
     *
     * @param type the scheme, such as {@code Bearer}
     */
    record Header(String type, Secret credentials) implements HttpAuth {}

    /** A token fetched with client credentials (RFC 6749, section 4.4). */
    record OAuth2(
            String clientId,
            @Nullable Secret clientSecret,
            URI tokenUrl,
            List<String> scopes,
            Map<String, String> endpointParams,
            TlsConfig tls,
            ProxyConfig proxy)
            implements HttpAuth {}
}
