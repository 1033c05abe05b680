package dev.tocsin.engine.domain.shard;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a shard knows. It changes by applying decisions, and by the three things that are not journalled because
 * they can be learnt again: an alert's moved end, a switch's beat, and a group's turn at which nothing happened.
 *
 * <p>For one thread.
 */
public final class ShardState {

    private final Map<AlertId, HeldAlert> alerts = new HashMap<>();
    private final Map<Group.Key, Group> groups = new HashMap<>();
    private final Map<SilenceId, Silence> silences = new HashMap<>();
    private final Map<DeadMansSwitch.Key, DeadMansSwitch> switches = new HashMap<>();
    private final Map<TenantId, PolicyVersion> policies = new HashMap<>();
    private long decidedThrough;
    private long refreshFrom;
    private Instant decidedAt = Instant.EPOCH;

    /** A silence's identity within the shard. */
    public record SilenceId(TenantId tenant, String id) {}

    public void apply(Decision decision) {
        decision.records().forEach(record -> apply(record, decision.decidedAt()));
        decidedThrough = Math.max(decidedThrough, decision.decidedThrough());
        refreshFrom = decision.refreshFrom();
        decidedAt = decision.decidedAt();
    }

    private void apply(JournalRecord record, Instant at) {
        TenantId tenant = record.tenant();
        switch (record) {
            case JournalRecord.PolicyAdopted adopted -> policies.put(tenant, adopted.version());
            case JournalRecord.RoutesMoved moved -> applyMoved(moved);
            case JournalRecord.AlertFired fired -> put(HeldAlert.firing(idOf(tenant, fired.alert()), fired.alert()));
            case JournalRecord.AlertChanged changed ->
                put(HeldAlert.firing(idOf(tenant, changed.alert()), changed.alert()));
            case JournalRecord.AlertResolved resolved ->
                alerts.computeIfPresent(
                        new AlertId(tenant, resolved.fingerprint()), (id, held) -> held.resolved(resolved.endsAt()));
            case JournalRecord.AlertForgotten forgotten -> alerts.remove(new AlertId(tenant, forgotten.fingerprint()));
            case JournalRecord.SilenceSet set ->
                silences.put(new SilenceId(tenant, set.silence().id()), set.silence());
            case JournalRecord.SilenceForgotten forgotten ->
                silences.remove(new SilenceId(tenant, forgotten.silence()));
            case JournalRecord.GroupOpened opened -> {
                Group.Key key = new Group.Key(tenant, opened.group());
                groups.put(key, new Group(key, opened.labels(), opened.flushAt(), Map.of()));
            }
            case GroupNotified notified -> applyNotified(notified);
            case JournalRecord.GroupFlushed flushed -> applyFlushed(flushed);
            case JournalRecord.GroupTold told ->
                tell(
                        new Group.Key(tenant, told.group()),
                        told.integration(),
                        new Told(
                                told.at(),
                                Set.copyOf(told.firing()),
                                Set.copyOf(told.resolved()),
                                Set.copyOf(Objects.requireNonNullElse(told.hidden(), List.of())),
                                told.policy()));
            case JournalRecord.TellingFailed failed ->
                groups.computeIfPresent(
                        new Group.Key(tenant, failed.group()), (key, group) -> group.notTold(failed.integration()));
            case JournalRecord.SwitchArmed armed -> {
                DeadMansSwitch.Key key = new DeadMansSwitch.Key(tenant, armed.watched());
                switches.put(key, new DeadMansSwitch(key, armed.period(), armed.grace(), at, false));
            }
            case JournalRecord.SwitchTripped tripped -> setTripped(tenant, tripped.watched(), true);
            case JournalRecord.SwitchRecovered recovered -> setTripped(tenant, recovered.watched(), false);
        }
    }

    private void setTripped(TenantId tenant, LabelSet watched, boolean tripped) {
        switches.computeIfPresent(new DeadMansSwitch.Key(tenant, watched), (key, known) -> known.withTripped(tripped));
    }

    private void applyNotified(GroupNotified notified) {
        Set<Fingerprint> firing = new HashSet<>();
        Set<Fingerprint> resolved = new HashSet<>();
        for (NotifiedAlert alert : notified.group().alerts()) {
            (alert.isFiring() ? firing : resolved).add(alert.labels().fingerprint());
        }
        Group.Key key = new Group.Key(notified.tenant(), notified.id());
        for (JournalRecord.Told entry : notified.told()) {
            Set<Fingerprint> hidden = hidden(key, entry.integration(), notified.group());
            tell(key, entry.integration(), new Told(notified.at(), firing, resolved, hidden, notified.policy()));
        }
    }

    /** What the integration was told fires, still does, and is not shown now: it is muted. */
    private Set<Fingerprint> hidden(Group.Key key, Integration integration, AlertGroup shown) {
        Group group = groups.get(key);
        Told before = group == null ? null : group.told().get(integration);
        if (before == null) {
            return Set.of();
        }
        Set<Fingerprint> hidden = new HashSet<>(before.open());
        shown.alerts().forEach(alert -> hidden.remove(alert.labels().fingerprint()));
        hidden.removeIf(print -> {
            HeldAlert held = alerts.get(new AlertId(key.tenant(), print));
            return held == null || !held.isFiring();
        });
        return hidden;
    }

    private void applyMoved(JournalRecord.RoutesMoved moved) {
        List<Group> leaving = groups.values().stream()
                .filter(group -> group.key().tenant().equals(moved.tenant())
                        && moved.routes().containsKey(group.key().id().route()))
                .toList();
        leaving.forEach(group -> groups.remove(group.key()));
        for (Group group : leaving) {
            String route = group.key().id().route();
            Group arrived = group.movedTo(moved.routes().getOrDefault(route, route));
            groups.merge(arrived.key(), arrived, Group::mergedWith);
        }
    }

    private void tell(Group.Key group, Integration integration, Told told) {
        groups.computeIfPresent(group, (same, known) -> known.told(integration, told));
    }

    private void applyFlushed(JournalRecord.GroupFlushed flushed) {
        Group.Key key = new Group.Key(flushed.tenant(), flushed.group());
        if (flushed.closed()) {
            groups.remove(key);
        } else {
            groups.computeIfPresent(key, (same, group) -> group.dueAt(flushed.nextAt()));
        }
    }

    private void put(HeldAlert alert) {
        alerts.put(alert.id(), alert);
    }

    /** An alert's end moved; its last message has the given sequence in {@code ALERTS}. */
    public void refresh(AlertId id, AlertFact fact, long sequence) {
        alerts.computeIfPresent(id, (same, held) -> held.refreshed(fact, sequence));
    }

    /** A switch was heard of. */
    public void beat(DeadMansSwitch.Key key, Instant at) {
        switches.computeIfPresent(key, (same, known) -> known.heardAt(at));
    }

    /** A group's turn passed without a change. */
    public void postpone(Group.Key key, Instant nextAt) {
        groups.computeIfPresent(key, (same, group) -> group.dueAt(nextAt));
    }

    /** All messages of {@code ALERTS} up to here are decided. */
    public void cover(long sequence) {
        decidedThrough = Math.max(decidedThrough, sequence);
    }

    public static AlertId idOf(TenantId tenant, AlertFact alert) {
        return new AlertId(tenant, alert.labels().fingerprint());
    }

    public @Nullable HeldAlert alert(AlertId id) {
        return alerts.get(id);
    }

    public Collection<HeldAlert> alerts() {
        return Collections.unmodifiableCollection(alerts.values());
    }

    public @Nullable Group group(Group.Key key) {
        return groups.get(key);
    }

    public Collection<Group> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    public @Nullable Silence silence(SilenceId id) {
        return silences.get(id);
    }

    public Map<SilenceId, Silence> silences() {
        return Collections.unmodifiableMap(silences);
    }

    public @Nullable DeadMansSwitch deadMansSwitch(DeadMansSwitch.Key key) {
        return switches.get(key);
    }

    public Collection<DeadMansSwitch> switches() {
        return Collections.unmodifiableCollection(switches.values());
    }

    public Optional<PolicyVersion> policy(TenantId tenant) {
        return Optional.ofNullable(policies.get(tenant));
    }

    public Map<TenantId, PolicyVersion> policies() {
        return Collections.unmodifiableMap(policies);
    }

    public long decidedThrough() {
        return decidedThrough;
    }

    public long refreshFrom() {
        return refreshFrom;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
