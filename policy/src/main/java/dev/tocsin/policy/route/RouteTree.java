package dev.tocsin.policy.route;

import dev.tocsin.contracts.LabelSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routes of a policy. */
public final class RouteTree {

    private final Route root;
    private final Map<String, Route> byId = new HashMap<>();

    private RouteTree(Route root) {
        this.root = root;
        file(root);
    }

    public static RouteTree of(RouteDefinition root) {
        return new RouteTree(Route.root(root));
    }

    private void file(Route route) {
        byId.put(route.id(), route);
        route.routes().forEach(this::file);
    }

    public Route root() {
        return root;
    }

    /**
     * The routes an alert takes, in the tree's order: at least one, since the root takes what no child does.
     *
     * <p>A node's result is that of its children up to the first that takes the alert without {@code continue}; a node
     * that no child relieves takes the alert itself.
     */
    public List<Route> match(LabelSet labels) {
        List<Route> found = new ArrayList<>(2);
        root.match(labels, found);
        return found;
    }

    /** The route of that {@link Route#id()}. */
    public Optional<Route> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
