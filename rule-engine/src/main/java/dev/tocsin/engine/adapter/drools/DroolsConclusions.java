package dev.tocsin.engine.adapter.drools;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.app.port.Conclusions;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.CompiledMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Conclusions by a Drools session, rebuilt from facts whenever a shard is taken over. */
public final class DroolsConclusions implements Conclusions {

    private final KieSession session;
    private final ConclusionIndex index = new ConclusionIndex();
    private final Map<TenantId, Policy> policies = new HashMap<>();
    private final Map<AlertId, HeldAlert> alerts = new HashMap<>();
    private final Map<AlertId, Set<Group.Key>> left = new HashMap<>();
    private final Map<AlertId, Set<Group.Key>> kept = new HashMap<>();
    private final Map<SilenceId, List<CompiledMatcher>> silences = new HashMap<>();
    private final Map<Object, FactHandle> handles = new HashMap<>();
    private final Map<AlertId, Set<Object>> factsOf = new HashMap<>();
    private boolean settled = true;

    public DroolsConclusions(Rulebook rulebook) {
        this.session = rulebook.newSession();
        session.addEventListener(index);
    }

    @Override
    public void policy(TenantId tenant, Policy policy) {
        policies.put(tenant, policy);
        alerts.values().forEach(alert -> {
            if (policyOf(alert.id().tenant()) == policy) {
                replace(alert);
            }
        });
    }

    private @Nullable Policy policyOf(TenantId tenant) {
        Policy own = policies.get(tenant);
        return own == null ? policies.get(TenantId.DEFAULT) : own;
    }

    @Override
    public void alert(HeldAlert alert) {
        HeldAlert before = alerts.put(alert.id(), alert);
        if (alert.isFiring()) {
            left.remove(alert.id());
        }
        if (before == null || before.isFiring() != alert.isFiring()) {
            replace(alert);
        }
    }

    private void replace(HeldAlert alert) {
        Policy policy = policyOf(alert.id().tenant());
        Set<Object> wanted = policy == null ? new HashSet<>() : AlertFacts.of(alert, policy);
        left.getOrDefault(alert.id(), Set.of()).forEach(group -> wanted.remove(new Facts.RoutedTo(alert.id(), group)));
        kept.getOrDefault(alert.id(), Set.of()).forEach(group -> wanted.add(new Facts.KeptIn(alert.id(), group)));
        silences.forEach((silence, matchers) -> {
            if (covers(silence, matchers, alert)) {
                wanted.add(new Facts.Covered(alert.id(), silence));
            }
        });
        Set<Object> present = factsOf.getOrDefault(alert.id(), Set.of());
        present.stream().filter(fact -> !wanted.contains(fact)).forEach(this::delete);
        wanted.forEach(this::insert);
        factsOf.put(alert.id(), wanted);
    }

    private static boolean covers(SilenceId silence, List<CompiledMatcher> matchers, HeldAlert alert) {
        return silence.tenant().equals(alert.id().tenant())
                && matchers.stream().allMatch(matcher -> matcher.matches(alert.labels()));
    }

    @Override
    public void keep(AlertId alert, Group.Key group) {
        Facts.KeptIn fact = new Facts.KeptIn(alert, group);
        kept.computeIfAbsent(alert, unused -> new HashSet<>()).add(group);
        factsOf.computeIfAbsent(alert, unused -> new HashSet<>()).add(fact);
        insert(fact);
    }

    @Override
    public void leave(AlertId alert, Group.Key group) {
        left.computeIfAbsent(alert, unused -> new HashSet<>()).add(group);
        kept.computeIfPresent(alert, (same, groups) -> {
            groups.remove(group);
            return groups.isEmpty() ? null : groups;
        });
        removeFact(alert, new Facts.RoutedTo(alert, group));
        removeFact(alert, new Facts.KeptIn(alert, group));
    }

    private void removeFact(AlertId alert, Object fact) {
        Set<Object> facts = factsOf.get(alert);
        if (facts != null && facts.remove(fact)) {
            delete(fact);
        }
    }

    @Override
    public void forget(AlertId alert) {
        alerts.remove(alert);
        left.remove(alert);
        kept.remove(alert);
        Set<Object> facts = factsOf.remove(alert);
        if (facts != null) {
            facts.forEach(this::delete);
        }
    }

    @Override
    public void silenceBegan(TenantId tenant, Silence silence) {
        SilenceId id = new SilenceId(tenant, silence.id());
        List<CompiledMatcher> matchers =
                silence.matchers().stream().map(CompiledMatcher::compile).toList();
        if (silences.put(id, matchers) != null) {
            return;
        }
        insert(new Facts.ActiveSilence(id));
        alerts.values().stream().filter(alert -> covers(id, matchers, alert)).forEach(alert -> {
            Facts.Covered covered = new Facts.Covered(alert.id(), id);
            factsOf.computeIfAbsent(alert.id(), unused -> new HashSet<>()).add(covered);
            insert(covered);
        });
    }

    @Override
    public void silenceEnded(SilenceId silence) {
        if (silences.remove(silence) != null) {
            delete(new Facts.ActiveSilence(silence));
            alerts.keySet().forEach(alert -> removeFact(alert, new Facts.Covered(alert, silence)));
        }
    }

    @Override
    public void timerFired(Group.Key group) {
        insert(new Facts.TimerFired(group));
    }

    @Override
    public void turnTaken(Group.Key group) {
        delete(new Facts.TimerFired(group));
    }

    @Override
    public void beat(DeadMansSwitch.Key key) {
        insert(new Facts.Watched(key));
        insert(new Facts.BeatSeen(key));
    }

    @Override
    public void beatMissed(DeadMansSwitch.Key key) {
        insert(new Facts.Watched(key));
        delete(new Facts.BeatSeen(key));
    }

    private void insert(Object fact) {
        handles.computeIfAbsent(fact, absent -> {
            settled = false;
            return session.insert(absent);
        });
    }

    private void delete(Object fact) {
        FactHandle handle = handles.remove(fact);
        if (handle != null) {
            settled = false;
            session.delete(handle);
        }
    }

    private ConclusionIndex settled() {
        if (!settled) {
            session.fireAllRules();
            settled = true;
        }
        return index;
    }

    @Override
    public List<Group.Key> formed() {
        return settled().drainFormed();
    }

    @Override
    public Set<Group.Key> groupsOf(AlertId alert) {
        return settled().groups(alert);
    }

    @Override
    public Set<AlertId> members(Group.Key group) {
        return settled().members(group);
    }

    @Override
    public Set<String> silencedBy(AlertId alert) {
        return settled().silencedBy(alert);
    }

    @Override
    public Set<Fingerprint> inhibitedBy(AlertId alert) {
        return settled().inhibitedBy(alert);
    }

    @Override
    public Set<Group.Key> due() {
        return settled().due();
    }

    @Override
    public Set<DeadMansSwitch.Key> missing() {
        return settled().missing();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
