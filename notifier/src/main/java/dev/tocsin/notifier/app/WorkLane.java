package dev.tocsin.notifier.app;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.app.Destinations.Turn;
import dev.tocsin.notifier.app.port.Courier;
import dev.tocsin.notifier.app.port.Courier.Consignment;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.domain.conversation.Conclusion.Again;
import dev.tocsin.notifier.domain.conversation.Lane;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Works off a lane: what is superseded ends, the newest is sent as soon as its time and its destination allow. */
public final class WorkLane {

    private static final Logger LOG = Logger.getLogger(WorkLane.class);

    private final Courier courier;
    private final DeliverNext next;
    private final Destinations destinations;
    private final Clock clock;
    private final Duration pause;

    /** @param pause before asking again while NATS is away */
    public WorkLane(Courier courier, DeliverNext next, Destinations destinations, Clock clock, Duration pause) {
        this.courier = courier;
        this.next = next;
        this.destinations = destinations;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns once nothing waits. */
    void drain(LaneQueue queue) throws InterruptedException {
        boolean heldUp = false;
        for (Lane lane = queue.now(); lane.newest().isPresent(); lane = queue.now()) {
            WaitingDelivery newest = lane.newest().get();
            try {
                step(queue, lane, newest);
                heldUp = false;
            } catch (RuntimeException e) {
                LOG.logf(
                        heldUp ? Level.DEBUG : Level.WARN,
                        "delivery held up: notification=%s reason=%s",
                        newest.id(),
                        e);
                heldUp = true;
                Thread.sleep(pause);
            }
        }
    }

    private void step(LaneQueue queue, Lane lane, WaitingDelivery newest) throws InterruptedException {
        for (WaitingDelivery older : lane.superseded()) {
            next.supersede(older, newest.id());
            leave(queue, older);
        }
        Instant now = clock.instant();
        if (newest.notBefore().isAfter(now)) {
            queue.awaitChange(queue.now(), Duration.between(now, newest.notBefore()));
            return;
        }
        Consignment consignment = courier.prepare(newest);
        switch (destinations.enter(consignment.destination())) {
            case Turn.Later later ->
                queue.awaitChange(queue.now(), Duration.between(clock.instant(), later.notBefore()));
            case Turn.Now turn -> {
                try (turn) {
                    attempt(queue, newest, consignment);
                }
            }
        }
    }

    private void attempt(LaneQueue queue, WaitingDelivery newest, Consignment consignment) throws InterruptedException {
        if (!queue.now().newest().equals(Optional.of(newest))) {
            return; // A newer one came while we waited for our turn: it is sent in this one's place.
        }
        Optional<Again> again = next.deliver(newest, consignment);
        if (again.isPresent()) {
            queue.replace(again.get().waiting());
            keepQuiet(consignment.destination(), again.get());
        } else {
            leave(queue, newest);
        }
    }

    /** In this order: a repeat that comes in between finds it settled, where the other would leave it in the room. */
    private void leave(LaneQueue queue, WaitingDelivery over) throws InterruptedException {
        queue.remove(over);
        next.leave(over);
    }

    /** A limit holds for all that goes the same way. */
    private void keepQuiet(Destination destination, Again again) {
        if (again.failure() == DeliveryFailure.RATE_LIMITED) {
            destinations.close(destination, again.waiting().notBefore());
        }
    }
}
