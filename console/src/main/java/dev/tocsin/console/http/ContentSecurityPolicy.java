package dev.tocsin.console.http;

import dev.tocsin.console.page.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/**
 * What browsers may load and where forms may lead.
 *
 * <p>Forms may lead to the other services' origins because browsers apply {@code form-action} to the redirect after a
 * sign-in as well. Made at the first page and not before, since filters are built before the settings are known.
 */
@ApplicationScoped
class ContentSecurityPolicy {

    private final String text;

    ContentSecurityPolicy(Links links) {
        String others = links.origins().stream().map(origin -> " " + origin).collect(Collectors.joining());
        text = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'" + others + "; base-uri 'none'; frame-ancestors 'none'";
    }

    String text() {
        return text;
    }
}
