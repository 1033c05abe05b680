package dev.tocsin.engine.app;

import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What time will bring: groups' turns, alerts' ends, silences' beginnings and ends. Each thing has at most one entry that
 * counts, its earliest; an entry says only when to look again, so that an end that moves with every resend costs nothing.
 */
final class Agenda {

    private final Queue<Group.Key> turns = new Queue<>();
    private final Queue<AlertId> expiries = new Queue<>();
    private final PriorityQueue<Entry<SilenceId>> silences = new PriorityQueue<>(Comparator.comparing(Entry::at));

    private record Entry<K>(Instant at, K key) {}

    void turn(Group.Key group, Instant at) {
        turns.add(group, at);
    }

    void expiry(AlertId alert, Instant at) {
        expiries.add(alert, at);
    }

    void silence(SilenceId silence, Instant at) {
        silences.add(new Entry<>(at, silence));
    }

    List<Group.Key> turnsUntil(Instant now) {
        return turns.takeUntil(now);
    }

    List<AlertId> expiriesUntil(Instant now) {
        return expiries.takeUntil(now);
    }

    List<SilenceId> silencesUntil(Instant now) {
        List<SilenceId> due = new ArrayList<>();
        for (Entry<SilenceId> head = silences.peek(); head != null && !head.at().isAfter(now); head = silences.peek()) {
            silences.remove();
            due.add(head.key());
        }
        return due;
    }

    /** When to look next, at the latest {@code atMost}. */
    Instant next(Instant atMost) {
        Instant next = turns.next(expiries.next(atMost));
        Entry<SilenceId> silence = silences.peek();
        return silence != null && silence.at().isBefore(next) ? silence.at() : next;
    }

    /** Keys by time, the earliest entry of each being the one that counts. */
    private static final class Queue<K> {

        private final PriorityQueue<Entry<K>> entries = new PriorityQueue<>(Comparator.comparing(Entry::at));
        private final Map<K, Instant> earliest = new HashMap<>();

        void add(K key, Instant at) {
            Instant known = earliest.get(key);
            if (known == null || at.isBefore(known)) {
                earliest.put(key, at);
                entries.add(new Entry<>(at, key));
            }
        }

        List<K> takeUntil(Instant now) {
            List<K> due = new ArrayList<>();
            for (Entry<K> head = entries.peek(); head != null && !head.at().isAfter(now); head = entries.peek()) {
                entries.remove();
                if (earliest.remove(head.key(), head.at())) {
                    due.add(head.key());
                }
            }
            return due;
        }

        Instant next(Instant atMost) {
            Entry<K> head = entries.peek();
            return head != null && head.at().isBefore(atMost) ? head.at() : atMost;
        }
    }
}
