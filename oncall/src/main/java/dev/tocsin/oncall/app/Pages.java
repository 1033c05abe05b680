package dev.tocsin.oncall.app;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.Incident;
import dev.tocsin.oncall.domain.escalation.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                links(escalation.incident()));
    }

    private static NotifyReason reason(Page page) {
        return switch (page.kind()) {
            case FIRING -> page.again() ? NotifyReason.REPEAT_INTERVAL : NotifyReason.FIRST_NOTIFICATION;
            case RESOLVED -> NotifyReason.ALL_RESOLVED;
        };
    }

    private Map<String, String> links(@Nullable Incident incident) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("oncall", publicUrl + "/oncall");
        links.put("incident", publicUrl + (incident == null ? "/incidents" : "/incidents/" + incident.id()));
        return links;
    }
}
