package dev.tocsin.notifier.domain.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The notifications of one conversation that wait, oldest first. Values are immutable. */
public final class Lane {

    public static final Lane EMPTY = new Lane(new TreeMap<>());

    private final TreeMap<Long, WaitingDelivery> byPosition;

    private Lane(TreeMap<Long, WaitingDelivery> byPosition) {
        this.byPosition = byPosition;
    }

    /** With one more, or with its newer form. */
    public Lane with(WaitingDelivery waiting) {
        TreeMap<Long, WaitingDelivery> copy = new TreeMap<>(byPosition);
        copy.put(waiting.position(), waiting);
        return new Lane(copy);
    }

    /** With one more, unless it is there: a message that was published twice has two positions and one id. */
    public Lane withNew(WaitingDelivery waiting) {
        boolean known = byPosition.values().stream().anyMatch(one -> one.id().equals(waiting.id()));
        return known ? this : with(waiting);
    }

    public Lane without(WaitingDelivery waiting) {
        TreeMap<Long, WaitingDelivery> copy = new TreeMap<>(byPosition);
        copy.remove(waiting.position());
        return new Lane(copy);
    }

    /** The one to send. */
    public Optional<WaitingDelivery> newest() {
        return byPosition.isEmpty()
                ? Optional.empty()
                : Optional.of(byPosition.lastEntry().getValue());
    }

    /** Those whose place the newest takes. */
    public List<WaitingDelivery> superseded() {
        Collection<WaitingDelivery> all = byPosition.values();
        return all.stream().limit(Math.max(0, all.size() - 1)).toList();
    }

    public int size() {
        return byPosition.size();
    }
}
