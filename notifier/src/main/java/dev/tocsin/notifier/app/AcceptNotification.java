package dev.tocsin.notifier.app;

import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.app.port.NotInChargeException;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;

/** Takes a notification in. When it returns, the notification survives us, and may be acknowledged. */
public final class AcceptNotification {

    private final WaitingRoom room;
    private final Lanes lanes;
    private final Lease lease;

    public AcceptNotification(WaitingRoom room, Lanes lanes, Lease lease) {
        this.room = room;
        this.lanes = lanes;
        this.lease = lease;
    }

    /**
     * @param position its place in the stream
     * @param traceparent its trace; may be empty
     * @throws NotInChargeException if another notifier delivers: it must not be acknowledged to us
     */
    public void accept(Notification notification, long position, String traceparent) {
        checkInCharge();
        WaitingDelivery waiting = WaitingDelivery.fresh(notification, position, traceparent);
        room.add(waiting);
        lanes.offer(waiting);
        checkInCharge(); // Whoever takes over after this looks into the waiting room after it.
    }

    private void checkInCharge() {
        if (!lease.isHeld()) {
            throw new NotInChargeException("another notifier delivers");
        }
    }
}
