package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.Lease;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Delivers while it holds the lease, so that of several notifiers one does. A notifier that was killed is followed by
 * another, or by itself, once its lease has run out; one that ends in order is followed at once.
 */
public final class Tenure {

    private static final Logger LOG = Logger.getLogger(Tenure.class);

    /** After so many thirds of the lease's time it does not belong to one that was killed. */
    private static final int STANDBY_AFTER = 6;

    private final Lease lease;
    private final RestoreWaiting restore;
    private final Lanes lanes;
    private final Duration pause;
    private final Duration grace;
    private volatile Role role = Role.STARTING;

    /** What a notifier does among others. */
    public enum Role {
        /** It does not know yet. */
        STARTING,
        /** Another delivers. */
        STANDBY,
        /** It delivers. */
        ACTIVE,
        /** It neither delivers nor ever will: only a restart helps. */
        ENDED
    }

    /**
     * @param leaseTime after how long without renewal another may take over
     * @param grace how long attempts under way have to end
     */
    public Tenure(Lease lease, RestoreWaiting restore, Lanes lanes, Duration leaseTime, Duration grace) {
        this.lease = lease;
        this.restore = restore;
        this.lanes = lanes;
        this.pause = leaseTime.dividedBy(3);
        this.grace = grace;
    }

    public Role role() {
        return role;
    }

    /** Runs until it is interrupted. */
    public void run() {
        try {
            for (int refused = 0; ; refused++) {
                if (lease.acquire()) {
                    serve();
                    refused = 0;
                } else if (refused == STANDBY_AFTER) {
                    role = Role.STANDBY;
                    LOG.info("another notifier delivers, standing by");
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            // We are being stopped.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("deliveries ended: nothing is delivered here without a restart", e);
            role = Role.ENDED;
        }
    }

    private void serve() throws InterruptedException {
        LOG.info("deliveries taken up");
        lanes.open();
        Thread restoring = Thread.ofVirtual().name("notifier-restore").start(this::takeUp);
        try {
            while (lease.renew()) {
                Thread.sleep(pause);
            }
            LOG.warn("deliveries given up: another notifier delivers now");
        } finally {
            restoring.interrupt();
            lanes.close(grace);
            role = Role.STARTING;
        }
    }

    /** Takes its time when much waits, while the lease must be renewed. */
    private void takeUp() {
        try {
            restore.restore();
            if (!Thread.currentThread().isInterrupted()) {
                role = Role.ACTIVE;
            }
        } catch (InterruptedException e) {
            // The tenure is over.
            Thread.currentThread().interrupt();
        }
    }

    /** Ends attempts under way while the lease still keeps others away. */
    public void close() {
        lanes.close(grace);
    }

    /** After {@link #run()} has ended: lets another begin. */
    public void release() {
        if (lease.isHeld()) {
            lease.release();
        }
    }
}
