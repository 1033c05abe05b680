package dev.tocsin.oncall.app.port;

import dev.tocsin.contracts.v1.notifications.Notification;

/** Hands a page over for delivery. */
public interface Pager {

    /**
     * Returns once the page is stored for delivery, by this call or an earlier one with the same id.
     *
     * @param traceparent the W3C trace context it belongs to; may be empty
     */
    Handover page(Notification notification, String traceparent);

    /** Who stored it. */
    enum Handover {
        PUBLISHED,
        /** It was there: we were killed before we could note it, or another of us was first. */
        ALREADY_THERE
    }
}
