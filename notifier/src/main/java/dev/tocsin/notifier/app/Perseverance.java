package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.NotInChargeException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Does what must not be left undone: tries again until it works, while NATS may be away.
 *
 * <p>What the provider has taken must be recorded, or it would be sent again.
 */
public final class Perseverance {

    private static final Logger LOG = Logger.getLogger(Perseverance.class);

    private final Duration pause;

    /** @param pause between two tries */
    public Perseverance(Duration pause) {
        this.pause = pause;
    }

    /**
     * @throws InterruptedException if we are being stopped before it worked
     * @throws NotInChargeException if it is another notifier's to do
     */
    <T> T until(String done, Supplier<T> action) throws InterruptedException {
        for (boolean first = true; ; first = false) {
            try {
                return action.get();
            } catch (NotInChargeException e) {
                throw e; // Trying again would not change that.
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("stopped before: " + done);
                }
                LOG.logf(first ? Level.WARN : Level.DEBUG, "waiting: until=\"%s\" reason=%s", done, e);
                Thread.sleep(pause);
            }
        }
    }

    void until(String done, Runnable action) throws InterruptedException {
        until(done, () -> {
            action.run();
            return true;
        });
    }
}
