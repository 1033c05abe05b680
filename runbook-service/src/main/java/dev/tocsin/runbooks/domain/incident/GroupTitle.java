package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what a group is about: its alerts' names, then what it is grouped by. */
final class GroupTitle {

    private static final int LONGEST = 200;

    private GroupTitle() {}

    /** Such as {@code HighErrorRate · checkout · prod}; at most 200 characters. */
    static String of(AlertGroup group) {
        List<String> parts = new ArrayList<>();
        parts.add(names(group));
        LabelSet labels = group.groupLabels();
        labels.forEach((name, value) -> {
            if (!name.equals("alertname") && !name.equals("severity") && !value.isEmpty()) {
                parts.add(value);
            }
        });
        String title = String.join(" · ", parts);
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }

    private static String names(AlertGroup group) {
        List<String> names = group.alerts().stream()
                .filter(NotifiedAlert::isFiring)
                .map(alert -> alert.labels().value("alertname"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> "Alerts";
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> names.getFirst() + " and " + (names.size() - 1) + " more";
        };
    }
}
