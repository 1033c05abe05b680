package dev.tocsin.policy.route;

import dev.tocsin.policy.matcher.Matchers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A route as written. What is null is inherited from its parent, or has Alertmanager's default at the root; mute and
 * active time intervals are each route's own.
 *
 * @param continues whether later siblings are asked as well
 * @param labels merged over the parent's; values are templates
 */
public record RouteDefinition(
        @Nullable String receiver,
        Matchers matchers,
        boolean continues,
        @Nullable GroupBy groupBy,
        @Nullable Duration groupWait,
        @Nullable Duration groupInterval,
        @Nullable Duration repeatInterval,
        List<String> muteTimeIntervals,
        List<String> activeTimeIntervals,
        Map<String, String> labels,
        List<RouteDefinition> routes) {

    public RouteDefinition {
        muteTimeIntervals = List.copyOf(muteTimeIntervals);
        activeTimeIntervals = List.copyOf(activeTimeIntervals);
        labels = Map.copyOf(labels);
        routes = List.copyOf(routes);
    }
}
