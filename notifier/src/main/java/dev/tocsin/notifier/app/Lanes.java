package dev.tocsin.notifier.app;

import dev.tocsin.notifier.domain.conversation.ConversationKey;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of which something waits, each with a virtual thread of its own; closed, and empty, while another
 * notifier delivers.
 */
public final class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final WorkLane work;
    private final Map<ConversationKey, LaneQueue> queues = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService threads;

    public Lanes(WorkLane work) {
        this.work = work;
    }

    /** From now on what is offered is worked off. */
    public void open() {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("delivery-", 0).factory());
    }

    /** Adds what is already durable, unless closed; a repeat does nothing. */
    void offer(WaitingDelivery waiting) {
        queues.compute(waiting.conversation(), (key, queue) -> {
            ExecutorService running = threads;
            if (running == null || running.isShutdown()) {
                return queue;
            }
            LaneQueue lane = queue == null ? new LaneQueue() : queue;
            lane.offer(waiting);
            if (queue == null) {
                running.execute(() -> run(key, lane));
            }
            return lane;
        });
    }

    private void run(ConversationKey key, LaneQueue queue) {
        try {
            do {
                work.drain(queue);
            } while (!retired(key, queue));
        } catch (InterruptedException e) {
            // We are being stopped. What waits is in the waiting room.
            queues.remove(key, queue);
            Thread.currentThread().interrupt();
        } catch (Error e) {
            // What comes next must find a thread; what waits here is taken up after a restart.
            queues.remove(key, queue);
            LOG.errorf(
                    e,
                    "conversation abandoned until the next start: waiting=%d",
                    queue.now().size());
            throw e;
        }
    }

    /** Atomic with {@link #offer}: either it sees what was added, or the next offer starts a new thread. */
    private boolean retired(ConversationKey key, LaneQueue queue) {
        return queues.computeIfPresent(
                        key, (same, now) -> now == queue && queue.now().newest().isEmpty() ? null : now)
                != queue;
    }

    /** How many conversations wait. */
    public int size() {
        return queues.size();
    }

    /** Closes, after attempts under way had {@code grace} to end. */
    public void close(Duration grace) {
        ExecutorService running = threads;
        if (running == null) {
            return;
        }
        running.shutdown();
        queues.values().forEach(LaneQueue::close);
        try {
            running.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.shutdownNow();
        queues.clear(); // Whoever still ends an attempt does so on a queue of the past.
    }
}
