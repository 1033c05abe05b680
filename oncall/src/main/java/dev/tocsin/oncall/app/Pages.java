package dev.tocsin.oncall.app;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pages as notifications.
 *
 * @param publicUrl where our pages are, without a slash at the end
 */
record Pages(String publicUrl) {

    /** Pages are no integration of a route, so that nothing a notification's group id is asked for finds one. */
    private static final String NO_ROUTE = "oncall";

    Notification notification(Page page, Escalation escalation, Instant now) {
        return new Notification(
                new NotificationId(page.id()),
                escalation.group().tenant(),
                new Recipient.Person(
                        page.subject().policy(),
                        page.person().name(),
                        page.person().email(),
                        page.subject().target().schedule(),
                        page.step()),
                "oncall/" + page.chain() + "/" + page.person().id(),
                reason(page),
                now,
                new GroupId(NO_ROUTE, escalation.group().key()),
                page.subject().group(),
                links(page.subject().group()));
    }

    private static NotifyReason reason(Page page) {
        return switch (page.kind()) {
            case FIRING -> page.again() ? NotifyReason.REPEAT_INTERVAL : NotifyReason.FIRST_NOTIFICATION;
            case RESOLVED -> NotifyReason.ALL_RESOLVED;
        };
    }

    private Map<String, String> links(AlertGroup group) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("incident", publicUrl + "/incidents/by-group/" + group.key().hash());
        links.put("oncall", publicUrl + "/oncall");
        runbook(group).ifPresent(address -> links.put("runbook", address));
        return links;
    }

    /** What the author of the first alert that fires wrote, else our page for its name. */
    private Optional<String> runbook(AlertGroup group) {
        return group.alerts().stream()
                .min(Comparator.comparing(NotifiedAlert::isFiring).reversed())
                .flatMap(alert -> {
                    String written = alert.annotations().value("runbook_url").strip();
                    String name = alert.labels().value("alertname");
                    if (written.startsWith("https://") || written.startsWith("http://")) {
                        return Optional.of(written);
                    }
                    return name.isEmpty() ? Optional.empty() : Optional.of(publicUrl + "/runbooks/" + encode(name));
                });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
