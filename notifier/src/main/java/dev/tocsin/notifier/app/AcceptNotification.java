package dev.tocsin.notifier.app;

import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;

/** Takes a notification in. When it returns, the notification survives us, and may be acknowledged. */
public final class AcceptNotification {

    private final WaitingRoom room;
    private final Lanes lanes;

    public AcceptNotification(WaitingRoom room, Lanes lanes) {
        this.room = room;
        this.lanes = lanes;
    }

    /**
     * @param position its place in the stream
     * @param traceparent its trace; may be empty
     */
    public void accept(Notification notification, long position, String traceparent) {
        WaitingDelivery waiting = WaitingDelivery.fresh(notification, position, traceparent);
        room.add(waiting);
        lanes.offer(waiting);
    }
}
