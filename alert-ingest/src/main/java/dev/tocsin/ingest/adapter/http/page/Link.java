package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.v1.questions.AlertView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A link that an alert brings along: to what raised it, or out of an annotation. Senders write these, so that only
 * addresses of the web are links.
 */
public record Link(String name, String address) {

    static List<Link> of(AlertView alert) {
        List<Link> links = new ArrayList<>();
        if (isWeb(alert.generatorUrl())) {
            links.add(new Link("Source", alert.generatorUrl()));
        }
        alert.annotations().forEach((name, value) -> {
            if (isWeb(value) && value.chars().noneMatch(Character::isWhitespace)) {
                links.add(new Link(name.replace("_url", "").replace('_', ' '), value));
            }
        });
        return links;
    }

    private static boolean isWeb(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }
}
