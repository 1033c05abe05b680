package dev.tocsin.policy.load;

import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.Suggestion;
import dev.tocsin.policy.document.TextItem;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.policy.route.GroupBy;
import dev.tocsin.policy.route.RouteDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code route}. Source: prometheus/alertmanager {@code config/config.go}, {@code Route}. */
final class RouteReader {

    private static final String ALL = "...";

    private final ParserMode mode;
    private final Set<String> receivers;
    private final Set<String> intervals;

    /** @param receivers the names that routes may tell */
    RouteReader(ParserMode mode, Set<String> receivers, Set<String> intervals) {
        this.mode = mode;
        this.receivers = receivers;
        this.intervals = intervals;
    }

    RouteDefinition root(Section route) {
        RouteDefinition root = read(route);
        if (root.receiver() == null && !isMistyped(route, "receiver")) {
            route.error(
                    "receiver", "the root route has no receiver; name the one that is told what no other route takes");
        }
        refuseAtRoot(route, "match", "the root route takes every alert; move matchers to a route below it");
        refuseAtRoot(route, "match_re", "the root route takes every alert; move matchers to a route below it");
        refuseAtRoot(route, "matchers", "the root route takes every alert; move matchers to a route below it");
        refuseAtRoot(route, "mute_time_intervals", "the root route cannot be muted; mute a route below it");
        refuseAtRoot(route, "active_time_intervals", "the root route is always active; limit a route below it");
        if (root.continues()) {
            route.error("continue", "the root route has no siblings; remove continue");
        }
        return root;
    }

    /** A list or mapping where a text should be, which was told when it was read. */
    private static boolean isMistyped(Section route, String key) {
        return route.value(key)
                .filter(org.yaml.snakeyaml.nodes.CollectionNode.class::isInstance)
                .isPresent();
    }

    /** An empty list or mapping says nothing, and is let pass as Alertmanager does. */
    private static void refuseAtRoot(Section route, String key, String message) {
        boolean empty = route.value(key)
                .map(node -> switch (node) {
                    case org.yaml.snakeyaml.nodes.CollectionNode<?> all ->
                        all.getValue().isEmpty();
                    default -> false;
                })
                .orElse(true);
        if (!empty) {
            route.error(key, message);
        }
    }

    private RouteDefinition read(Section route) {
        @Nullable String receiver = receiver(route).orElse(null);
        Matchers matchers = new MatchersReader(mode).readAll(route, "");
        List<RouteDefinition> children = new ArrayList<>();
        for (Section child : route.sections("routes", name(route) + "routes")) {
            children.add(read(child));
        }
        RouteDefinition definition = new RouteDefinition(
                receiver,
                matchers,
                route.flag("continue", false),
                groupBy(route),
                route.duration("group_wait", DurationText.PROMETHEUS).orElse(null),
                positive(route, "group_interval"),
                positive(route, "repeat_interval"),
                intervals(route, "mute_time_intervals"),
                intervals(route, "active_time_intervals"),
                labels(route),
                children);
        route.end();
        return definition;
    }

    /** {@code route} is left out where it says nothing: {@code routes[1].routes[0]}. */
    private static String name(Section route) {
        return route.name().equals("route") ? "" : route.name() + ".";
    }

    private Optional<String> receiver(Section route) {
        Optional<String> name = route.text("receiver").filter(text -> !text.isEmpty());
        name.filter(text -> !receivers.contains(text))
                .ifPresent(text -> route.error(
                        "receiver",
                        route.name() + " names receiver \"" + text + "\", which is not defined"
                                + Suggestion.didYouMean(text, receivers)));
        return name;
    }

    private @Nullable GroupBy groupBy(Section route) {
        Optional<List<TextItem>> items = route.textItems("group_by");
        if (items.isEmpty()) {
            return null;
        }
        Set<String> names = new HashSet<>();
        for (TextItem item : items.get()) {
            if (!item.text().equals(ALL) && !mode.isValidLabelName(item.text())) {
                route.findings()
                        .error(
                                item.place(),
                                "\"" + item.text() + "\" in group_by of " + route.name()
                                        + " is not a valid label name");
            } else if (!names.add(item.text())) {
                route.findings()
                        .error(
                                item.place(),
                                "label \"" + item.text() + "\" occurs twice in group_by of " + route.name()
                                        + "; remove one");
            }
        }
        if (!names.contains(ALL)) {
            return new GroupBy.Labels(names);
        }
        if (names.size() > 1) {
            route.error(
                    "group_by",
                    "group_by of " + route.name()
                            + " has '...', which means all labels, together with others; keep one or the other");
        }
        return new GroupBy.All();
    }

    private static @Nullable Duration positive(Section route, String key) {
        Optional<Duration> duration = route.duration(key, DurationText.PROMETHEUS);
        duration.filter(Duration::isZero)
                .ifPresent(zero -> route.error(key, key + " of " + route.name() + " must be more than zero"));
        return duration.orElse(null);
    }

    private List<String> intervals(Section route, String key) {
        List<TextItem> items = route.textItems(key).orElse(List.of());
        for (TextItem item : items) {
            if (!intervals.contains(item.text())) {
                route.findings()
                        .error(
                                item.place(),
                                key + " of " + route.name() + " names time interval \"" + item.text()
                                        + "\", which is not defined" + Suggestion.didYouMean(item.text(), intervals));
            }
        }
        return items.stream().map(TextItem::text).toList();
    }

    private Map<String, String> labels(Section route) {
        Map<String, String> labels = route.textMap("labels");
        labels.keySet().stream()
                .filter(name -> !mode.isValidLabelName(name))
                .forEach(name -> route.error(
                        "labels", "\"" + name + "\" in labels of " + route.name() + " is not a valid label name"));
        if (labels.values().stream().anyMatch(value -> value.contains("{{"))) {
            route.warning(
                    "labels",
                    "labels of " + route.name() + ": templates are not rendered yet; their text is taken as it is");
        }
        return labels;
    }
}
