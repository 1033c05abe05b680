package dev.tocsin.engine.app;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What reloads leave behind: that somebody was told of an alert in a group where the policy in force would not tell them
 * of it, because it leads the alert elsewhere or the group to another receiver.
 *
 * <p>They go on hearing of that alert there, and are not told of it as news anywhere else. It follows from the state and
 * the policy alone, and is worked out anew whenever a policy is adopted and a shard is taken over.
 */
final class Carried {

    private final ShardState state;
    private final Map<AlertId, Set<Place>> places = new HashMap<>();
    private final Map<AlertId, Set<Group.Key>> kept = new HashMap<>();

    private record Place(Group.Key group, Integration integration) {}

    private Carried(ShardState state) {
        this.state = state;
    }

    static Carried nothing(ShardState state) {
        return new Carried(state);
    }

    static Carried under(Function<TenantId, Policy> policies, ShardState state) {
        Carried carried = new Carried(state);
        for (Group group : state.groups()) {
            Policy policy = policies.apply(group.key().tenant());
            group.told().forEach((integration, told) -> carried.add(group, integration, told, policy));
        }
        return carried;
    }

    private void add(Group group, Integration integration, Told told, Policy policy) {
        boolean isReceiver = policy.routes()
                .byId(group.key().id().route())
                .map(Route::receiver)
                .filter(integration.receiver()::equals)
                .flatMap(policy::receiver)
                .flatMap(receiver -> receiver.integration(integration))
                .isPresent();
        for (Fingerprint print : told.open()) {
            HeldAlert held = state.alert(new AlertId(group.key().tenant(), print));
            if (held == null) {
                continue;
            }
            boolean isRouted = isRouted(held, group, policy);
            if (!isRouted) {
                kept.computeIfAbsent(held.id(), unused -> new HashSet<>()).add(group.key());
            }
            if (!isRouted || !isReceiver) {
                places.computeIfAbsent(held.id(), unused -> new HashSet<>()).add(new Place(group.key(), integration));
            }
        }
    }

    private static boolean isRouted(HeldAlert alert, Group group, Policy policy) {
        return policy.routes().match(alert.labels()).stream()
                .filter(route -> route.id().equals(group.key().id().route()))
                .anyMatch(route -> route.groupKey(route.groupLabels(alert.labels()))
                        .equals(group.key().id().key()));
    }

    /** The groups that an alert stays in though the policy leads it elsewhere. */
    Map<AlertId, Set<Group.Key>> kept() {
        return kept;
    }

    boolean isKept(AlertId alert, Group.Key group) {
        return kept.getOrDefault(alert, Set.of()).contains(group);
    }

    /** Who hears of the alert in another group than this one. */
    Set<Integration> toldElsewhere(AlertId alert, Group.Key here) {
        Set<Integration> told = new HashSet<>();
        for (Place place : places.getOrDefault(alert, Set.of())) {
            if (!place.group().equals(here) && isStillOpen(place, alert)) {
                told.add(place.integration());
            }
        }
        return told;
    }

    private boolean isStillOpen(Place place, AlertId alert) {
        Group group = state.group(place.group());
        Told told = group == null ? null : group.told().get(place.integration());
        return told != null && told.isOpen(alert.fingerprint());
    }
}
