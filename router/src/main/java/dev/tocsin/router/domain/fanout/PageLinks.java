package dev.tocsin.router.domain.fanout;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.policy.matcher.MatcherText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The addresses of our pages about a group, for messages. */
public final class PageLinks {

    private final String base;

    /** @param publicUrl where people find this installation; a slash at its end does not count */
    public PageLinks(String publicUrl) {
        this.base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    Map<String, String> of(AlertGroup group) {
        LabelSet labels = group.groupLabels().isEmpty() ? common(group) : group.groupLabels();
        String filters = filters(labels);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("incident", base + "/incidents/by-group/" + group.key().hash());
        links.put("alerts", base + "/alerts" + filters);
        links.put("silence", base + "/silences/new" + filters);
        group.alerts().stream()
                .min(Comparator.comparing(NotifiedAlert::isFiring).reversed())
                .map(this::runbook)
                .filter(runbook -> !runbook.isEmpty())
                .ifPresent(runbook -> links.put("runbook", runbook));
        return links;
    }

    /** What the alert's author wrote, else our page for its name; empty if it has none. */
    private String runbook(NotifiedAlert alert) {
        String written = Stream.of("runbook_url", "runbook")
                .map(alert.annotations()::value)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> alert.labels().value("alertname"))
                .strip();
        if (written.isEmpty() || isWebAddress(written)) {
            return written;
        }
        return base + "/runbooks/" + encode(written);
    }

    /** Other schemes could do more than show a page. */
    private static boolean isWebAddress(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
    }

    private static String filters(LabelSet labels) {
        if (labels.isEmpty()) {
            return "";
        }
        StringJoiner filters = new StringJoiner("&", "?", "");
        labels.forEach((name, value) ->
                filters.add("filter=" + encode(MatcherText.of(new LabelMatcher(name, Operator.EQUAL, value)))));
        return filters.toString();
    }

    private static LabelSet common(AlertGroup group) {
        return group.alerts().stream()
                .map(NotifiedAlert::labels)
                .reduce(PageLinks::intersection)
                .orElse(LabelSet.EMPTY);
    }

    private static LabelSet intersection(LabelSet one, LabelSet other) {
        Map<String, String> both = one.asMap();
        both.entrySet().removeIf(label -> !other.value(label.getKey()).equals(label.getValue()));
        return LabelSet.of(both);
    }

    /** For a path or a query: a space is {@code %20} in both. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
