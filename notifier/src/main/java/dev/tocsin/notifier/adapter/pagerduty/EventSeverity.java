package dev.tocsin.notifier.adapter.pagerduty;

import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Wording;
import java.util.Locale;

/** PagerDuty's severities. It refuses an event with any other, and a page is worth more than an exact word. */
enum EventSeverity {
    CRITICAL,
    ERROR,
    WARNING,
    INFO;

    /** What the settings say; the group's label where that takes a template engine; {@code error} for all else. */
    static EventSeverity of(String configured, GroupMessage group, Wording wording) {
        String wanted = wording.or(configured, () -> group.commonLabels().value("severity"));
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "critical" -> CRITICAL;
            case "warning" -> WARNING;
            case "info" -> INFO;
            default -> ERROR;
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
