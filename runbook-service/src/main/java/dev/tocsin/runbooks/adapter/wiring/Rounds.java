package dev.tocsin.runbooks.adapter.wiring;

import dev.tocsin.runbooks.app.port.Unavailable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** What is done again and again: looking whether runbooks changed, tidying up, and deleting what is too old. */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long LOOK_SECONDS = 2;
    private static final long TIDY_SECONDS = 300;

    /** Also after each start, so that an installation that is started every day deletes as well. */
    private static final long FIRST_RETENTION_SECONDS = 600;

    private static final long RETENTION_SECONDS = 86_400;

    private final Runnable look;
    private final Runnable tidy;
    private final Runnable retain;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("runbooks-rounds").daemon().factory());

    Rounds(Runnable look, Runnable tidy, Runnable retain) {
        this.look = look;
        this.tidy = tidy;
        this.retain = retain;
    }

    void start() {
        timer.scheduleWithFixedDelay(() -> safely(look), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> safely(tidy), TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(
                () -> safely(retain), FIRST_RETENTION_SECONDS, RETENTION_SECONDS, TimeUnit.SECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    /** A round that fails must not be the last one. */
    private static void safely(Runnable round) {
        try {
            round.run();
        } catch (Unavailable e) {
            LOG.debugf("round left out: reason=%s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf(e, "round failed");
        }
    }
}
