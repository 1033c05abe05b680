package dev.tocsin.engine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The commands that wait for the owner of the shard. It takes them in only while it is open, which is while the shard is
 * ours; every other one is refused at once with {@link NotOwnerException}, so that it can go to the engine that decides.
 *
 * <p>A new policy is no such command: each engine hears of it by itself and only once. It waits until the shard is ours,
 * and the newest of a tenant is all that matters.
 *
 * <p>Any thread may submit; one thread opens, polls and closes.
 */
final class Inbox {

    private static final int CAPACITY = 4096;

    private final BlockingQueue<Command> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final List<Command> inHand = new ArrayList<>();
    private volatile boolean open;

    /** Takes the command in, waiting while too many wait, or refuses it. */
    void submit(Command command) throws InterruptedException {
        if (command instanceof Command.NewPolicy policy) {
            keep(policy);
        } else if (open) {
            waiting.put(command);
            refuseIfClosed(command);
        } else {
            refuse(command);
        }
    }

    private void keep(Command.NewPolicy policy) throws InterruptedException {
        waiting.removeIf(other ->
                other instanceof Command.NewPolicy older && older.tenant().equals(policy.tenant()));
        waiting.put(policy);
    }

    /** It may have been closed, and emptied, in between. */
    private void refuseIfClosed(Command command) {
        if (!open && waiting.remove(command)) {
            refuse(command);
        }
    }

    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    /** The next command, which is in hand from now on; null if none comes in time. */
    @Nullable Command poll(long millis) throws InterruptedException {
        @Nullable Command next = waiting.poll(millis, TimeUnit.MILLISECONDS);
        if (next != null) {
            inHand.add(next);
        }
        return next;
    }

    /** The next command if it is there and brings alerts. */
    Command.@Nullable Alerts pollAlerts() {
        if (waiting.peek() instanceof Command.Alerts && waiting.poll() instanceof Command.Alerts next) {
            inHand.add(next);
            return next;
        }
        return null;
    }

    /** What was in hand is decided. */
    void done() {
        inHand.clear();
    }

    /** Refuses what waits, and what was in hand and is not decided. Policies go on waiting. */
    void close() {
        open = false;
        List<Command> left = new ArrayList<>(inHand);
        inHand.clear();
        waiting.drainTo(left);
        for (Command command : left) {
            switch (command) {
                case Command.NewPolicy policy -> waiting.offer(policy);
                case Command.Alerts alerts -> refuse(alerts);
                case Command.Delivery delivery -> refuse(delivery);
                case Command.Ask ask -> refuse(ask);
            }
        }
    }

    private static void refuse(Command command) {
        command.done().completeExceptionally(new NotOwnerException());
    }
}
