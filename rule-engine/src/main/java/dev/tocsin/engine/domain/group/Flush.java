package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupFlushed;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group's turn: whom it tells what, and what leaves it.
 *
 * <p>A resolved alert stays until nobody who was told that it fires waits to hear of its end.
 *
 * @param timeMuted whether a time interval mutes the group now
 * @param tellsEndOfMuted whether those who were told that an alert fires are told of its end though it is muted by then;
 *     if not, as with Alertmanager, a resolved alert leaves the group at once, told or not
 * @param nextAt when it is due again by its interval
 * @param trace of the request that last changed the group; null if it is not known
 */
public record Flush(
        Group group,
        List<Member> members,
        List<Addressee> addressees,
        LabelSet routeLabels,
        Duration repeatInterval,
        boolean timeMuted,
        boolean tellsEndOfMuted,
        Instant now,
        Instant nextAt,
        @Nullable String trace) {

    public Flush {
        members = List.copyOf(members);
        addressees = List.copyOf(addressees);
    }

    /** What those have in common who are told the same. */
    private record Telling(PolicyVersion policy, String receiver, Set<Fingerprint> shown) {}

    /** The records of this turn; empty if nothing changes but the clock. */
    public List<JournalRecord> decide() {
        List<Share> shares =
                addressees.stream().map(addressee -> new Share(this, addressee)).toList();
        List<JournalRecord> records = new ArrayList<>(tellings(shares));
        List<Fingerprint> dropped = dropped(shares);
        boolean closed = dropped.size() == members.size();
        if (!records.isEmpty() || !dropped.isEmpty() || closed) {
            records.add(new GroupFlushed(group.key().tenant(), group.key().id(), now, dropped, nextAt, closed));
        }
        return records;
    }

    private List<GroupNotified> tellings(List<Share> shares) {
        Map<Telling, List<JournalRecord.Told>> tellings = new LinkedHashMap<>();
        for (Share share : shares) {
            Addressee addressee = share.addressee();
            share.reasonToTell().ifPresent(reason -> tellings.computeIfAbsent(
                            new Telling(
                                    addressee.policy(), addressee.integration().receiver(), share.shown()),
                            unused -> new ArrayList<>())
                    .add(new JournalRecord.Told(addressee.integration(), reason)));
        }
        return tellings.entrySet().stream()
                .map(entry -> new GroupNotified(
                        group.key().tenant(),
                        entry.getKey().policy(),
                        group.key().id(),
                        now,
                        content(entry.getKey()),
                        entry.getValue(),
                        trace))
                .toList();
    }

    private AlertGroup content(Telling telling) {
        List<NotifiedAlert> alerts = members.stream()
                .filter(member -> telling.shown().contains(member.fingerprint()))
                .map(Member::shown)
                .sorted(Comparator.comparing(NotifiedAlert::labels, AlertOrder.INSTANCE))
                .toList();
        return new AlertGroup(telling.receiver(), group.key().id().key(), group.labels(), routeLabels, alerts);
    }

    /** Resolved alerts whose end nobody waits for, after this turn's tellings. */
    private List<Fingerprint> dropped(List<Share> shares) {
        Set<Fingerprint> owed = new HashSet<>();
        shares.forEach(share -> owed.addAll(share.owed()));
        return members.stream()
                .filter(member -> !member.alert().isFiring())
                .map(Member::fingerprint)
                .filter(print -> !owed.contains(print))
                .toList();
    }
}
