package dev.tocsin.policy.route;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a route hands down to its children. */
record RouteSettings(
        String receiver,
        GroupBy groupBy,
        Duration groupWait,
        Duration groupInterval,
        Duration repeatInterval,
        Map<String, String> labels) {

    /** Alertmanager's defaults at the root. */
    static final RouteSettings DEFAULTS = new RouteSettings(
            "", GroupBy.NOTHING, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4), Map.of());

    /** These, where the definition says nothing else. */
    RouteSettings overriddenBy(RouteDefinition definition) {
        return new RouteSettings(
                or(definition.receiver(), receiver),
                or(definition.groupBy(), groupBy),
                or(definition.groupWait(), groupWait),
                or(definition.groupInterval(), groupInterval),
                or(definition.repeatInterval(), repeatInterval),
                merged(definition.labels()));
    }

    private static <T> T or(@Nullable T own, T inherited) {
        return Objects.requireNonNullElse(own, inherited);
    }

    private Map<String, String> merged(Map<String, String> own) {
        Map<String, String> all = new HashMap<>(labels);
        all.putAll(own);
        return Map.copyOf(all);
    }
}
