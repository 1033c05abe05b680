package dev.tocsin.engine.adapter.drools;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** Keeps the conclusions that hold now where a question finds them. */
final class ConclusionIndex extends DefaultRuleRuntimeEventListener {

    private final Map<Group.Key, Set<AlertId>> members = new HashMap<>();
    private final Map<AlertId, Set<Group.Key>> groups = new HashMap<>();
    private final Map<AlertId, Set<Conclusion.Inhibited>> inhibited = new HashMap<>();
    private final Map<AlertId, Set<SilenceId>> silenced = new HashMap<>();
    private final Set<Group.Key> due = new LinkedHashSet<>();
    private final Set<DeadMansSwitch.Key> missing = new LinkedHashSet<>();
    private final Set<Group.Key> formed = new LinkedHashSet<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Conclusion conclusion) {
            add(conclusion);
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        if (event.getOldObject() instanceof Conclusion conclusion) {
            remove(conclusion);
        }
    }

    private void add(Conclusion conclusion) {
        switch (conclusion) {
            case Conclusion.Member(Group.Key group, AlertId alert) -> {
                if (put(members, group, alert)) {
                    formed.add(group);
                }
                put(groups, alert, group);
            }
            case Conclusion.Due(Group.Key group) -> due.add(group);
            case Conclusion.Inhibited mute -> put(inhibited, mute.alert(), mute);
            case Conclusion.Silenced(AlertId alert, SilenceId by) -> put(silenced, alert, by);
            case Conclusion.Missing(DeadMansSwitch.Key key) -> missing.add(key);
        }
    }

    private void remove(Conclusion conclusion) {
        switch (conclusion) {
            case Conclusion.Member(Group.Key group, AlertId alert) -> {
                take(members, group, alert);
                take(groups, alert, group);
            }
            case Conclusion.Due(Group.Key group) -> due.remove(group);
            case Conclusion.Inhibited mute -> take(inhibited, mute.alert(), mute);
            case Conclusion.Silenced(AlertId alert, SilenceId by) -> take(silenced, alert, by);
            case Conclusion.Missing(DeadMansSwitch.Key key) -> missing.remove(key);
        }
    }

    /** Returns whether it is the first under its key. */
    private static <K, V> boolean put(Map<K, Set<V>> index, K key, V value) {
        Set<V> values = index.computeIfAbsent(key, unused -> new HashSet<>(4));
        boolean first = values.isEmpty();
        values.add(value);
        return first;
    }

    private static <K, V> void take(Map<K, Set<V>> index, K key, V value) {
        index.computeIfPresent(key, (same, values) -> {
            values.remove(value);
            return values.isEmpty() ? null : values;
        });
    }

    List<Group.Key> drainFormed() {
        List<Group.Key> drained = new ArrayList<>(formed);
        formed.clear();
        return drained;
    }

    Set<AlertId> members(Group.Key group) {
        return Set.copyOf(members.getOrDefault(group, Set.of()));
    }

    Set<Group.Key> groups(AlertId alert) {
        return Set.copyOf(groups.getOrDefault(alert, Set.of()));
    }

    Set<Fingerprint> inhibitedBy(AlertId alert) {
        Set<Conclusion.Inhibited> reasons = inhibited.getOrDefault(alert, Set.of());
        return reasons.isEmpty()
                ? Set.of()
                : reasons.stream().map(Conclusion.Inhibited::by).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> silencedBy(AlertId alert) {
        Set<SilenceId> reasons = silenced.getOrDefault(alert, Set.of());
        return reasons.isEmpty()
                ? Set.of()
                : reasons.stream().map(SilenceId::id).collect(Collectors.toUnmodifiableSet());
    }

    Set<Group.Key> due() {
        return Set.copyOf(due);
    }

    Set<DeadMansSwitch.Key> missing() {
        return Set.copyOf(missing);
    }
}
