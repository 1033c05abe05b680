package dev.tocsin.engine.app;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertForgotten;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupFlushed;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupOpened;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Addressee;
import dev.tocsin.engine.domain.group.Flush;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Opens groups, and takes their turns. */
final class Turns {

    /** Of several that form a group at once, the one that has fired longest decides how long it waits. */
    private static final Comparator<HeldAlert> OLDEST_FIRST = Comparator.comparing(
                    (HeldAlert alert) -> alert.fact().startsAt())
            .thenComparing(alert -> alert.id().fingerprint());

    private final Shard shard;
    private final Members members;
    private final FormerAddressees former;
    private final TurnTimes times;

    Turns(Shard shard, TurnTimes times) {
        this.shard = shard;
        this.members = new Members(shard);
        this.former = new FormerAddressees(shard);
        this.times = times;
    }

    /** A group that has its first member waits for more, unless that member has fired for longer than the wait. */
    Optional<JournalRecord> open(Group.Key key, Instant now) {
        Policy policy = shard.policy(key.tenant());
        return policy.routes().byId(key.id().route()).flatMap(route -> members.of(key).stream()
                .map(Member::alert)
                .min(OLDEST_FIRST)
                .map(first -> new GroupOpened(
                        key.tenant(), key.id(), route.groupLabels(first.labels()), firstTurn(route, first, now))));
    }

    private static Instant firstTurn(Route route, HeldAlert first, Instant now) {
        boolean waitedAlready = first.fact().startsAt().plus(route.groupWait()).isBefore(now);
        return waitedAlready ? now : now.plus(route.groupWait());
    }

    /** What a due group's turn changes; empty if only its next turn moves, to {@link TurnTimes#next}. */
    List<JournalRecord> take(Group group, Instant now) {
        Policy policy = shard.policy(group.key().tenant());
        Optional<Route> route = members.route(group.key());
        if (route.isEmpty()) {
            return List.of(new GroupFlushed(group.key().tenant(), group.key().id(), now, List.of(), now, true));
        }
        List<JournalRecord> records =
                new ArrayList<>(flush(group, policy, route.get(), now).decide());
        for (JournalRecord record : List.copyOf(records)) {
            if (record instanceof GroupFlushed flushed) {
                records.addAll(forgotten(group.key(), flushed.dropped()));
            }
        }
        return records;
    }

    private Flush flush(Group group, Policy policy, Route route, Instant now) {
        List<Member> present = members.of(group.key());
        List<Addressee> addressees = new ArrayList<>(Addressees.of(policy, route, group, present));
        addressees.addAll(former.of(policy, route, group, present));
        return new Flush(
                group,
                present,
                addressees,
                LabelSet.of(route.labels()),
                repeatInterval(policy, route),
                !policy.mutedBy(route, now).isEmpty(),
                policy.behaviour().resolvedWhileMuted() == Behaviour.Choice.TOCSIN,
                now,
                times.next(group, now),
                shard.trace(group.key()));
    }

    /** Alertmanager repeats once more than the interval has passed, and its turns are exact multiples of another. */
    private static Duration repeatInterval(Policy policy, Route route) {
        return switch (policy.behaviour().repeatInterval()) {
            case TOCSIN -> route.repeatInterval();
            case ALERTMANAGER -> route.repeatInterval().plusNanos(1);
        };
    }

    private List<JournalRecord> forgotten(Group.Key left, Collection<Fingerprint> dropped) {
        List<JournalRecord> records = new ArrayList<>();
        for (Fingerprint print : dropped) {
            AlertId id = new AlertId(left.tenant(), print);
            if (shard.conclusions().groupsOf(id).stream().allMatch(left::equals)) {
                records.add(new AlertForgotten(left.tenant(), print));
            }
        }
        return records;
    }
}
