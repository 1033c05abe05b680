package dev.tocsin.engine.app;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Integration;
import dev.tocsin.engine.domain.group.Addressee;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a group's turns are: on the grid of its interval, and earlier where somebody is owed something. */
final class TurnTimes {

    /** Time intervals begin and end at whole minutes, in every time zone there is today. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shard shard;
    private final Members members;

    TurnTimes(Shard shard) {
        this.shard = shard;
        this.members = new Members(shard);
    }

    /** The next turn by the group's interval: on its grid, whatever turns were put between. */
    Instant next(Group group, Instant now) {
        if (group.nextAt().isAfter(now)) {
            return group.nextAt();
        }
        return members.route(group.key())
                .map(route -> {
                    Instant next = group.nextAt().plus(route.groupInterval());
                    return next.isAfter(now) ? next : now.plus(route.groupInterval());
                })
                .orElse(now);
    }

    /**
     * When the group is due: by its interval, or earlier because an integration must be told again, or because a time
     * interval ends that held back the end of what somebody was told of.
     *
     * @param lastTurn its last turn; what was due then was looked at then
     */
    Instant dueAt(Group group, Instant lastTurn) {
        Policy policy = shard.policy(group.key().tenant());
        @Nullable Route route = members.route(group.key()).orElse(null);
        if (route == null) {
            return Instant.MIN;
        }
        Instant seen = later(lastTurn, group.nextAt().minus(route.groupInterval()));
        Instant due = endOfMute(policy, route, group, seen);
        return policy.behaviour().repeatInterval() == Behaviour.Choice.TOCSIN ? repeat(route, group, seen, due) : due;
    }

    private static Instant repeat(Route route, Group group, Instant seen, Instant atMost) {
        Instant due = atMost;
        for (Map.Entry<Integration, Told> entry : group.told().entrySet()) {
            Told told = entry.getValue();
            Instant repeat = told.at().plus(route.repeatInterval());
            boolean isReminded =
                    !told.firing().isEmpty() && entry.getKey().receiver().equals(route.receiver());
            if (isReminded && repeat.isAfter(seen) && repeat.isBefore(due)) {
                due = repeat;
            }
        }
        return due;
    }

    /** The end of the time interval that muted the group's last turn, if it owes an end then; else its next turn. */
    private Instant endOfMute(Policy policy, Route route, Group group, Instant seen) {
        boolean holdsBack = policy.behaviour().resolvedWhileMuted() == Behaviour.Choice.TOCSIN
                && !policy.mutedBy(route, seen).isEmpty()
                && owesAnEnd(policy, route, group);
        if (!holdsBack) {
            return group.nextAt();
        }
        Instant minute = seen.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
        while (minute.isBefore(group.nextAt()) && !policy.mutedBy(route, minute).isEmpty()) {
            minute = minute.plus(MINUTE);
        }
        return minute.isBefore(group.nextAt()) ? minute : group.nextAt();
    }

    private boolean owesAnEnd(Policy policy, Route route, Group group) {
        List<Member> present = members.of(group.key());
        Set<Fingerprint> ended = present.stream()
                .filter(member -> !member.alert().isFiring())
                .map(Member::fingerprint)
                .collect(Collectors.toSet());
        return !ended.isEmpty()
                && Addressees.of(policy, route, group, present).stream()
                        .filter(Addressee::sendResolved)
                        .map(addressee -> group.told().get(addressee.integration()))
                        .anyMatch(told -> told != null && told.open().stream().anyMatch(ended::contains));
    }

    private static Instant later(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}
