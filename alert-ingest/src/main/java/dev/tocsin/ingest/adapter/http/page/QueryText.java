package dev.tocsin.ingest.adapter.http.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code {query:encode(text)}}: text as a parameter of an address. */
@TemplateExtension(namespace = "query")
final class QueryText {

    private QueryText() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
