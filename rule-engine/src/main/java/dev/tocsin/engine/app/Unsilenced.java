package dev.tocsin.engine.app;

import dev.tocsin.contracts.Silence;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.route.Route;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns that groups get because a silence ended: what still fires is told then, not at the group's next turn. An
 * alert that is younger than its route's {@code group_wait} waits for that, as it would have without the silence.
 *
 * <p>Which groups those are follows from the state alone, so that a silence that ends while we are away is missed by
 * nobody. It asks for each silence that has ended; of the groups that had a turn since, none is named.
 */
final class Unsilenced {

    private final Shard shard;
    private final Members members;
    private final Map<Group.Key, Instant> turns = new HashMap<>();

    Unsilenced(Shard shard) {
        this.shard = shard;
        this.members = new Members(shard);
    }

    /** Puts turns on the agenda if the silence has ended. */
    void look(SilenceId id, Instant now) {
        Silence silence = shard.state().silence(id);
        if (silence == null || !hasMutedUntilNow(silence, now)) {
            return;
        }
        for (Group group : shard.state().groups()) {
            if (group.key().tenant().equals(id.tenant())) {
                members.route(group.key())
                        .filter(route -> hadNoTurnSince(silence.endsAt(), group, route))
                        .flatMap(route -> turn(group, route, silence, now))
                        .ifPresent(at -> put(group.key(), at));
            }
        }
    }

    /** Whether it is over, and was not given up before it began. */
    private static boolean hasMutedUntilNow(Silence silence, Instant now) {
        return silence.stateAt(now) == Silence.State.EXPIRED
                && silence.startsAt().isBefore(silence.endsAt());
    }

    private static boolean hadNoTurnSince(Instant end, Group group, Route route) {
        return end.isAfter(group.nextAt().minus(route.groupInterval()));
    }

    /** When what the silence covered, and still fires, may be told; empty if that is not before its next turn. */
    private Optional<Instant> turn(Group group, Route route, Silence silence, Instant now) {
        List<CompiledMatcher> matchers =
                silence.matchers().stream().map(CompiledMatcher::compile).toList();
        return members.of(group.key()).stream()
                .filter(member -> member.alert().isFiring() && !member.muted())
                .filter(member -> member.alert().fact().startsAt().isBefore(silence.endsAt()))
                .filter(member -> matchers.stream()
                        .allMatch(matcher -> matcher.matches(member.alert().labels())))
                .filter(member -> isNews(group, member, route, now))
                .map(member -> member.alert().fact().startsAt().plus(route.groupWait()))
                .map(waited -> waited.isBefore(now) ? now : waited)
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(group.nextAt()));
    }

    /** Whether anybody was not told of it yet, or should have been told again meanwhile. */
    private static boolean isNews(Group group, Member member, Route route, Instant now) {
        return group.told().isEmpty()
                || group.told().values().stream().anyMatch(told -> isNews(told, member, route, now));
    }

    private static boolean isNews(Told told, Member member, Route route, Instant now) {
        return !told.firing().contains(member.fingerprint())
                || !told.at().plus(route.repeatInterval()).isAfter(now);
    }

    private void put(Group.Key group, Instant at) {
        turns.merge(group, at, (known, other) -> known.isBefore(other) ? known : other);
        shard.agenda().turn(group, at);
    }

    /** The turn that the group gets, if that is before the given one. */
    Instant orEarlier(Group.Key group, Instant other) {
        Instant turn = turns.get(group);
        return turn != null && turn.isBefore(other) ? turn : other;
    }

    /** The group had its turn, or is gone. */
    void told(Group.Key group) {
        turns.remove(group);
    }
}
