package dev.tocsin.engine.app;

import dev.tocsin.contracts.Integration;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which route a group goes on when the policy changes. A route's id counts its siblings, so a new one before it
 * changes the id, though nothing that concerns the group; its group key, by which people and providers know it, stays.
 *
 * <p>Of several routes that give the group the same key, the one with the same receiver goes before the one in the same
 * place. A group whose key no route gives any more stays under the id it has.
 */
final class RouteMoves {

    private final Optional<Policy> before;
    private final List<Route> routes = new ArrayList<>();

    RouteMoves(Optional<Policy> before, Policy after) {
        this.before = before;
        collect(after.routes().root());
    }

    private void collect(Route route) {
        routes.add(route);
        route.routes().forEach(this::collect);
    }

    /** New ids by old ones; only those that differ. All groups of a route have the same key but for their labels. */
    Map<String, String> of(Collection<Group> groups) {
        Map<String, Group> one = new HashMap<>();
        groups.forEach(group -> one.putIfAbsent(group.key().id().route(), group));
        Map<String, String> moves = new HashMap<>();
        one.forEach((id, group) -> successor(group)
                .map(Route::id)
                .filter(successor -> !successor.equals(id))
                .ifPresent(successor -> moves.put(id, successor)));
        return moves;
    }

    private Optional<Route> successor(Group group) {
        String receiver = receiver(group);
        String id = group.key().id().route();
        return routes.stream()
                .filter(route ->
                        route.groupKey(group.labels()).equals(group.key().id().key()))
                .max(Comparator.<Route, Boolean>comparing(
                                route -> route.receiver().equals(receiver))
                        .thenComparing(route -> route.id().equals(id)));
    }

    private String receiver(Group group) {
        return before.flatMap(policy -> policy.routes().byId(group.key().id().route()))
                .map(Route::receiver)
                .or(() -> group.told().keySet().stream()
                        .map(Integration::receiver)
                        .findFirst())
                .orElse("");
    }
}
