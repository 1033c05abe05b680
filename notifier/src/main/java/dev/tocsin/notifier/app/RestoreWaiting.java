package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes up, after a start, what was waiting when we stopped. */
public final class RestoreWaiting {

    private static final Logger LOG = Logger.getLogger(RestoreWaiting.class);

    private final WaitingRoom room;
    private final Lanes lanes;
    private final Perseverance perseverance;

    public RestoreWaiting(WaitingRoom room, Lanes lanes, Perseverance perseverance) {
        this.room = room;
        this.lanes = lanes;
        this.perseverance = perseverance;
    }

    /** Returns once the waiting room could be read. */
    public void restore() throws InterruptedException {
        List<WaitingDelivery> waiting = perseverance.until("waiting deliveries read", room::all);
        waiting.forEach(lanes::offer);
        if (!waiting.isEmpty()) {
            LOG.infof("deliveries resumed: count=%d", waiting.size());
        }
    }
}
