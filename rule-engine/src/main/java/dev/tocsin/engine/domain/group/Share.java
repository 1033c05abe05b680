package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.NotifyReason;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One addressee's part of a turn: what of the group concerns it, and whether it is told. */
final class Share {

    private final Flush flush;
    private final Addressee addressee;
    private final @Nullable Told last;
    private final Set<Fingerprint> firing;
    private final Set<Fingerprint> resolved;
    private final Optional<NotifyReason> reason;

    Share(Flush flush, Addressee addressee) {
        this.flush = flush;
        this.addressee = addressee;
        this.last = flush.group().told().get(addressee.integration());
        this.firing =
                flush.timeMuted() ? Set.of() : prints(member -> member.alert().isFiring() && !member.muted());
        this.resolved = prints(member -> !member.alert().isFiring() && (!member.muted() || isOwed(member)));
        this.reason = reason();
    }

    Addressee addressee() {
        return addressee;
    }

    /** Why it is told now; empty if it is not. */
    Optional<NotifyReason> reasonToTell() {
        return reason;
    }

    /** What it is shown if it is told: all that concerns it and is not muted, not only what changed. */
    Set<Fingerprint> shown() {
        Set<Fingerprint> shown = new HashSet<>(firing);
        shown.addAll(resolved);
        return shown;
    }

    /** What may not leave the group yet, since the addressee waits to hear of its end. */
    Set<Fingerprint> owed() {
        boolean waits = flush.tellsEndOfMuted() && reason.isEmpty() && addressee.sendResolved();
        return waits && last != null ? last.open() : Set.of();
    }

    private Optional<NotifyReason> reason() {
        if (firing.isEmpty() && resolved.isEmpty() || flush.timeMuted() && !endsForIncident()) {
            return Optional.empty();
        }
        Optional<NotifyReason> decided = NotifyDecision.decide(
                last, firing, resolved, addressee.sendResolved(), flush.now(), flush.repeatInterval());
        return addressee.hearing() == Addressee.Hearing.ENDS ? decided.filter(Share::isEnd) : decided;
    }

    private static boolean isEnd(NotifyReason reason) {
        return switch (reason) {
            case SOME_RESOLVED, ALL_RESOLVED -> true;
            case FIRST_NOTIFICATION, NEW_ALERTS, REPEAT_INTERVAL -> false;
        };
    }

    /** Whether all that an incident provider was told of is over, which it hears even while a time interval mutes. */
    private boolean endsForIncident() {
        return flush.tellsEndOfMuted()
                && addressee.keeper() == Addressee.Keeper.INCIDENT
                && last != null
                && !last.open().isEmpty()
                && resolved.containsAll(last.open());
    }

    private Set<Fingerprint> prints(Predicate<Member> condition) {
        return flush.members().stream()
                .filter(this::concerns)
                .filter(condition)
                .map(Member::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean concerns(Member member) {
        return switch (addressee.hearing()) {
            case ALL -> knows(member) || isNewHere(member);
            case WHAT_IT_KNOWS, ENDS -> knows(member);
        };
    }

    private boolean isNewHere(Member member) {
        return member.place() == Member.Place.ROUTED && !member.toldElsewhere().contains(addressee.integration());
    }

    private boolean isOwed(Member member) {
        return flush.tellsEndOfMuted() && knows(member);
    }

    private boolean knows(Member member) {
        return last != null && last.isOpen(member.fingerprint());
    }
}
