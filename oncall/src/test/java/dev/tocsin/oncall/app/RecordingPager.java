package dev.tocsin.oncall.app;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.oncall.app.port.Pager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds one message an id, as the stream does, and can be struck down before or after it holds one. */
final class RecordingPager implements Pager {

    enum Accident {
        NONE,
        BEFORE_PUBLISHING,
        AFTER_PUBLISHING
    }

    private final Set<NotificationId> ids = new HashSet<>();
    final List<Notification> published = new ArrayList<>();
    Accident accident = Accident.NONE;

    @Override
    public Handover page(Notification notification, String traceparent) {
        if (accident == Accident.BEFORE_PUBLISHING) {
            throw new Killed();
        }
        boolean isNew = ids.add(notification.id());
        if (isNew) {
            published.add(notification);
        }
        if (accident == Accident.AFTER_PUBLISHING) {
            throw new Killed();
        }
        return isNew ? Handover.PUBLISHED : Handover.ALREADY_THERE;
    }

    /** Whom, and why: {@code ana FIRST_NOTIFICATION}. */
    List<String> pages() {
        return published.stream()
                .map(page -> switch (page.recipient()) {
                    case Recipient.Person person -> person.name() + " " + page.reason();
                    case Recipient.Configured configured -> throw new AssertionError(configured);
                })
                .toList();
    }

    /** The process ends here. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
