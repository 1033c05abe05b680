package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.util.List;

/** Where notifications wait for their delivery, and survive us. */
public interface WaitingRoom {

    /** Adds it, unless it is there. */
    void add(WaitingDelivery waiting);

    /** Replaces it. */
    void put(WaitingDelivery waiting);

    void remove(WaitingDelivery waiting);

    /** All that wait, in no order. */
    List<WaitingDelivery> all();
}
