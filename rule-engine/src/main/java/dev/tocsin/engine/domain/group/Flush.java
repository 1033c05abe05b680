package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        PolicyVersion policy,
        String receiver,
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

    /** The records of this turn; empty if nothing changes but the clock. */
    public List<JournalRecord> decide() {
        Map<Addressee, Optional<NotifyReason>> reasons = new LinkedHashMap<>();
        addressees.forEach(addressee -> reasons.put(addressee, reasonToTell(addressee)));
        List<JournalRecord> records = new ArrayList<>();
        List<JournalRecord.Told> told = reasons.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(reason -> new JournalRecord.Told(entry.getKey().integration(), reason)))
                .toList();
        if (!told.isEmpty()) {
            records.add(new GroupNotified(
                    group.key().tenant(), policy, group.key().id(), now, content(reasons), told, trace));
        }
        List<Fingerprint> dropped = dropped(reasons);
        boolean closed = dropped.size() == members.size();
        if (!told.isEmpty() || !dropped.isEmpty() || closed) {
            records.add(new GroupFlushed(group.key().tenant(), group.key().id(), now, dropped, nextAt, closed));
        }
        return records;
    }

    private Optional<NotifyReason> reasonToTell(Addressee addressee) {
        Set<Fingerprint> firing = firing();
        Set<Fingerprint> resolved = resolved(addressee);
        if (firing.isEmpty() && resolved.isEmpty()) {
            return Optional.empty();
        }
        if (timeMuted && !endsForIncident(addressee, resolved)) {
            return Optional.empty();
        }
        return NotifyDecision.decide(last(addressee), firing, resolved, addressee.sendResolved(), now, repeatInterval);
    }

    /** Whether all that an incident provider was told of is over, which it hears even while a time interval mutes. */
    private boolean endsForIncident(Addressee addressee, Set<Fingerprint> resolved) {
        Told last = last(addressee);
        return tellsEndOfMuted
                && addressee.keeper() == Addressee.Keeper.INCIDENT
                && last != null
                && !last.firing().isEmpty()
                && resolved.containsAll(last.firing());
    }

    /** What fires and is told: nothing while a time interval mutes. */
    private Set<Fingerprint> firing() {
        return timeMuted ? Set.of() : prints(member -> member.alert().isFiring() && !member.muted());
    }

    /** What is resolved and was not muted, or was told as firing before it was. */
    private Set<Fingerprint> resolved(Addressee addressee) {
        Set<Fingerprint> toldFiring = tellsEndOfMuted ? toldFiring(addressee) : Set.of();
        return prints(
                member -> !member.alert().isFiring() && (!member.muted() || toldFiring.contains(member.fingerprint())));
    }

    private AlertGroup content(Map<Addressee, Optional<NotifyReason>> reasons) {
        Set<Fingerprint> shown = new HashSet<>(firing());
        reasons.forEach((addressee, reason) -> {
            if (reason.isPresent()) {
                shown.addAll(resolved(addressee));
            }
        });
        List<NotifiedAlert> alerts = members.stream()
                .filter(member -> shown.contains(member.fingerprint()))
                .map(Member::shown)
                .sorted(Comparator.comparing(NotifiedAlert::labels, AlertOrder.INSTANCE))
                .toList();
        return new AlertGroup(receiver, group.key().id().key(), group.labels(), routeLabels, alerts);
    }

    /** Resolved alerts that no addressee was told of as firing, after this turn's tellings. */
    private List<Fingerprint> dropped(Map<Addressee, Optional<NotifyReason>> reasons) {
        Set<Fingerprint> owed = new HashSet<>();
        reasons.forEach((addressee, reason) -> {
            if (tellsEndOfMuted && reason.isEmpty() && addressee.sendResolved()) {
                owed.addAll(toldFiring(addressee));
            }
        });
        return members.stream()
                .filter(member -> !member.alert().isFiring())
                .map(Member::fingerprint)
                .filter(print -> !owed.contains(print))
                .toList();
    }

    private Set<Fingerprint> toldFiring(Addressee addressee) {
        Told last = last(addressee);
        return last == null ? Set.of() : last.firing();
    }

    private @Nullable Told last(Addressee addressee) {
        return group.told().get(addressee.integration());
    }

    private Set<Fingerprint> prints(Predicate<Member> condition) {
        return members.stream().filter(condition).map(Member::fingerprint).collect(Collectors.toUnmodifiableSet());
    }
}
