package dev.tocsin.console.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URISyntaxException;

/** Tells addresses that a page may link from text that only looks like one, or that would run a script. */
@TemplateExtension(namespace = "weblink")
final class WebLink {

    private static final int LONGEST = 2_000;

    private WebLink() {}

    /** Whether the whole text is an {@code http} or {@code https} address with a host. */
    static boolean isSafe(String text) {
        if (text.length() > LONGEST || !text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
