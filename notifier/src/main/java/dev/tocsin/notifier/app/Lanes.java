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

/** The conversations of which something waits, each with a virtual thread of its own. */
public final class Lanes {

    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final WorkLane work;
    private final Map<ConversationKey, LaneQueue> queues = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());

    public Lanes(WorkLane work) {
        this.work = work;
    }

    /** Adds what is already durable; a repeat does nothing. */
    void offer(WaitingDelivery waiting) {
        queues.compute(waiting.conversation(), (key, queue) -> {
            LaneQueue lane = queue == null ? new LaneQueue() : queue;
            lane.offer(waiting);
            if (queue == null && !threads.isShutdown()) {
                threads.execute(() -> run(key, lane));
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
        return queues.computeIfPresent(key, (same, now) -> queue.now().newest().isEmpty() ? null : now) == null;
    }

    /** How many conversations wait. */
    public int size() {
        return queues.size();
    }

    /** Stops, after attempts under way had {@code grace} to end. */
    public void stop(Duration grace) {
        threads.shutdown();
        queues.values().forEach(LaneQueue::close);
        try {
            threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
