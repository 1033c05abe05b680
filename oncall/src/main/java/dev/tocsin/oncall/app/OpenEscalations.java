package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All stored escalations as this process knows them: what pages show, and the queue of timers. It follows the store and
 * may lag behind it, so that whoever acts looks there again.
 */
public final class OpenEscalations {

    /** Whoever decided a page publishes it; after this time they were killed, and whoever sees it does. */
    private static final Duration PUBLISHING = Duration.ofSeconds(3);

    private final Map<GroupRef, StoredEscalation> byGroup = new HashMap<>();
    private final Map<GroupRef, Instant> notBefore = new HashMap<>();
    private Runnable listener = () -> {};

    /** Has {@code wake} called whenever something changed. */
    public synchronized void onChange(Runnable wake) {
        listener = wake;
    }

    /** Takes a group's state, if it is newer; one without a revision says that nothing is stored. */
    public synchronized void stored(StoredEscalation escalation) {
        if (escalation.revision() == 0) {
            forgotten(escalation.group());
            return;
        }
        StoredEscalation known = byGroup.get(escalation.group());
        if (known == null || known.revision() < escalation.revision()) {
            byGroup.put(escalation.group(), escalation);
            notBefore.remove(escalation.group());
            listener.run();
        }
    }

    /** Leaves a group alone until then, since what is due could not be done. */
    public synchronized void putOff(GroupRef group, Instant until) {
        notBefore.put(group, until);
    }

    /** By the time of their last change, the newest first. */
    public synchronized List<StoredEscalation> all() {
        return byGroup.values().stream()
                .sorted(Comparator.comparing(StoredEscalation::changedAt).reversed())
                .toList();
    }

    /** How many page somebody or will. */
    public synchronized int paging() {
        return (int) byGroup.values().stream()
                .filter(escalation -> dueAt(escalation).isPresent())
                .count();
    }

    synchronized Set<GroupRef> groups() {
        return Set.copyOf(byGroup.keySet());
    }

    /** When the next is due; soon if a page is not known to be published. */
    public synchronized Optional<Instant> nextAt() {
        return byGroup.values().stream()
                .flatMap(escalation -> dueAt(escalation).stream())
                .min(Comparator.naturalOrder());
    }

    public synchronized List<GroupRef> due(Instant now) {
        List<GroupRef> due = new ArrayList<>();
        for (StoredEscalation escalation : byGroup.values()) {
            if (dueAt(escalation).filter(at -> !at.isAfter(now)).isPresent()) {
                due.add(escalation.group());
            }
        }
        return due;
    }

    /** Those that may go on now that other people and schedules are in force. */
    public synchronized List<GroupRef> stranded() {
        return byGroup.values().stream()
                .filter(stored -> stored.escalation().isStranded())
                .map(StoredEscalation::group)
                .toList();
    }

    private Optional<Instant> dueAt(StoredEscalation stored) {
        Instant earliest = notBefore.getOrDefault(stored.group(), Instant.EPOCH);
        Optional<Instant> due = stored.escalation().outbox().isEmpty()
                ? stored.escalation().nextAt()
                : Optional.of(stored.changedAt().plus(PUBLISHING));
        return due.map(at -> at.isBefore(earliest) ? earliest : at);
    }

    private void forgotten(GroupRef group) {
        byGroup.remove(group);
        notBefore.remove(group);
    }
}
