package dev.tocsin.oncall.adapter.timer;

import dev.tocsin.oncall.app.Agenda;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works through one agenda, on a thread of its own so that none waits for another. */
public final class AgendaThread {

    private static final Logger LOG = Logger.getLogger(AgendaThread.class);

    /** The machine's clock may be set meanwhile, so that no wait is trusted for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);

    private final Agenda agenda;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;

    public AgendaThread(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("oncall-" + agenda.name()).unstarted(this::run);
    }

    public void start() {
        agenda.onChange(wake::release);
        thread.start();
    }

    public void stop() {
        thread.interrupt();
    }

    public String name() {
        return agenda.name();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Instant now = clock.instant();
                Duration wait = agenda.nextAt()
                        .map(next -> Duration.between(now, next))
                        .filter(left -> left.compareTo(LONGEST_WAIT) < 0)
                        .orElse(LONGEST_WAIT);
                if (wait.isPositive()) {
                    await(wait);
                } else {
                    work(now);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (wake.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            wake.drainPermits();
        }
    }

    private void work(Instant now) throws InterruptedException {
        try {
            agenda.work(now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "agenda failed: agenda=%s", agenda.name());
            await(AFTER_A_BUG);
        }
    }
}
