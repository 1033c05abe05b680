package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Wording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event's details: the alerts and their numbers, unless the settings say otherwise, and what the settings add. What
 * takes a template engine is left out.
 */
final class EventDetails {

    private EventDetails() {}

    static Map<String, Object> of(Map<String, Object> configured, GroupMessage group, Wording wording) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("firing", json(group.firing()));
        details.put("num_firing", group.firing().size());
        details.put("num_resolved", group.resolved().size());
        details.put("resolved", json(group.resolved()));
        configured.forEach((key, value) -> render(value, wording).ifPresent(text -> details.put(key, text)));
        return details;
    }

    private static List<Map<String, Object>> json(List<AlertMessage> alerts) {
        return alerts.stream().map(AlertMessage::toJson).toList();
    }

    private static Optional<Object> render(Object value, Wording wording) {
        return switch (value) {
            case String text -> wording.of(text).map(Object.class::cast);
            case Map<?, ?> map -> {
                Map<String, Object> rendered = new LinkedHashMap<>();
                map.forEach(
                        (key, one) -> render(one, wording).ifPresent(text -> rendered.put(String.valueOf(key), text)));
                yield Optional.of(rendered);
            }
            case Collection<?> values ->
                Optional.of(values.stream()
                        .flatMap(one -> render(one, wording).stream())
                        .toList());
            default -> Optional.of(value);
        };
    }
}
