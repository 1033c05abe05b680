package dev.tocsin.policy.route;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.GoText;
import dev.tocsin.policy.matcher.Matchers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A node of the routing tree, with what it inherits. */
public final class Route {

    private final String id;
    private final String key;
    private final RouteDefinition definition;
    private final Matchers matchers;
    private final RouteSettings settings;
    private final List<Route> routes;
    private final ChildIndex index;

    static Route root(RouteDefinition definition) {
        String block = definition.matchers().sorted().toString();
        return new Route(block, block, definition, RouteSettings.DEFAULTS);
    }

    private Route(String id, String key, RouteDefinition definition, RouteSettings inherited) {
        this.id = id;
        this.key = key;
        this.definition = definition;
        this.matchers = definition.matchers().sorted();
        this.settings = inherited.overriddenBy(definition);
        List<Route> children = new ArrayList<>();
        for (int i = 0; i < definition.routes().size(); i++) {
            children.add(child(definition.routes().get(i), i));
        }
        this.routes = List.copyOf(children);
        this.index = new ChildIndex(routes);
    }

    private Route child(RouteDefinition child, int place) {
        String block = child.matchers().sorted().toString();
        return new Route(id + "/" + block + "/" + place, key + "/" + block, child, settings);
    }

    /** Names the route in its policy: as {@link #key()}, with each node's place among its siblings. */
    public String id() {
        return id;
    }

    /** The matcher blocks from the root on, such as <code>{}/{severity="critical"}</code>; siblings may share it. */
    public String key() {
        return key;
    }

    public String receiver() {
        return settings.receiver();
    }

    /** How long a new group waits for more alerts. May be zero. */
    public Duration groupWait() {
        return settings.groupWait();
    }

    /** How long a group waits between flushes. More than zero. */
    public Duration groupInterval() {
        return settings.groupInterval();
    }

    /** After how long an unchanged group is told again. More than zero. */
    public Duration repeatInterval() {
        return settings.repeatInterval();
    }

    public GroupBy groupBy() {
        return settings.groupBy();
    }

    /** The labels that a group of an alert with these labels is named by. */
    public LabelSet groupLabels(LabelSet labels) {
        return settings.groupBy().of(labels);
    }

    public GroupKey groupKey(LabelSet groupLabels) {
        return new GroupKey(key + ":" + GoText.of(groupLabels));
    }

    /** Names of intervals within which nobody is told. Not inherited. */
    public List<String> muteTimeIntervals() {
        return definition.muteTimeIntervals();
    }

    /** Names of intervals outside of which nobody is told; none means always. Not inherited. */
    public List<String> activeTimeIntervals() {
        return definition.activeTimeIntervals();
    }

    /** The labels the route adds, inherited ones included; values are templates. */
    public Map<String, String> labels() {
        return settings.labels();
    }

    /** By name, then value, then operator. */
    public Matchers matchers() {
        return matchers;
    }

    public boolean continues() {
        return definition.continues();
    }

    public List<Route> routes() {
        return routes;
    }

    /**
     * Adds the routes that an alert takes at or below this node, if it satisfies this node's matchers.
     *
     * @return whether it does
     */
    boolean match(LabelSet labels, List<Route> found) {
        if (!matchers.matches(labels)) {
            return false;
        }
        int before = found.size();
        index.match(labels, found);
        if (found.size() == before) {
            found.add(this);
        }
        return true;
    }

    @Override
    public String toString() {
        return id;
    }
}
