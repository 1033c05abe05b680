package dev.tocsin.engine.app;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.engine.app.port.Conclusions;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.policy.Policy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shard's state with what follows from it: every applied decision reaches both. For one thread. */
final class Shard {

    private final ShardState state;
    private final Conclusions conclusions;
    private final PolicySource source;
    private final Map<TenantId, Policy> policies = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final Map<Group.Key, String> traces = new HashMap<>();
    private Carried carried;

    /** Takes over a replayed state. */
    Shard(ShardState state, Conclusions conclusions, PolicySource source, Instant now) {
        this.state = state;
        this.conclusions = conclusions;
        this.source = source;
        this.carried = Carried.nothing(state);
        state.policies().forEach((tenant, version) -> source.version(tenant, version)
                .ifPresent(policy -> adopt(tenant, policy)));
        state.alerts().forEach(this::hold);
        state.silences().forEach((id, silence) -> schedule(id, silence));
        state.switches().forEach(known -> watch(known, now));
        carryOver(now);
    }

    ShardState state() {
        return state;
    }

    Conclusions conclusions() {
        return conclusions;
    }

    Agenda agenda() {
        return agenda;
    }

    /** The policy the tenant's alerts are decided under: its own, or the default tenant's. */
    Policy policy(TenantId tenant) {
        return knownPolicy(tenant).orElseThrow(() -> new IllegalStateException("no policy is adopted yet"));
    }

    /** The policy the tenant's alerts are decided under; empty before the first. */
    Optional<Policy> knownPolicy(TenantId tenant) {
        return Optional.ofNullable(policies.getOrDefault(tenant, policies.get(TenantId.DEFAULT)));
    }

    Optional<Policy> version(TenantId tenant, PolicyVersion version) {
        return source.version(tenant, version);
    }

    /** What reloads left behind. */
    Carried carried() {
        return carried;
    }

    void apply(Decision decision, Draft draft) {
        state.apply(decision);
        decision.records().forEach(this::conclude);
        draft.refreshes().forEach((id, held) -> {
            state.refresh(id, held.fact(), held.refreshedBy());
            agenda.expiry(id, held.fact().endsAt());
        });
        draft.beats().forEach((key, alive) -> beat(key, alive, draft.now()));
        draft.traces()
                .forEach((alert, trace) -> conclusions.groupsOf(alert).forEach(group -> traces.put(group, trace)));
        state.cover(draft.through());
    }

    /** The trace of the request that last changed the group; null if that is not known any more. */
    @Nullable String trace(Group.Key group) {
        return traces.get(group);
    }

    private void conclude(JournalRecord record) {
        TenantId tenant = record.tenant();
        switch (record) {
            case JournalRecord.PolicyAdopted adopted ->
                source.version(tenant, adopted.version()).ifPresent(policy -> {
                    adopt(tenant, policy);
                    carryOver(state.decidedAt());
                });
            case JournalRecord.RoutesMoved moved -> {}
            case JournalRecord.AlertFired fired -> hold(ShardState.idOf(tenant, fired.alert()));
            case JournalRecord.AlertChanged changed -> hold(ShardState.idOf(tenant, changed.alert()));
            case JournalRecord.AlertResolved resolved -> hold(new AlertId(tenant, resolved.fingerprint()));
            case JournalRecord.AlertForgotten forgotten ->
                conclusions.forget(new AlertId(tenant, forgotten.fingerprint()));
            case JournalRecord.SilenceSet set ->
                schedule(new SilenceId(tenant, set.silence().id()), set.silence());
            case JournalRecord.SilenceForgotten forgotten ->
                conclusions.silenceEnded(new SilenceId(tenant, forgotten.silence()));
            case JournalRecord.GroupOpened opened ->
                agenda.turn(new Group.Key(tenant, opened.group()), opened.flushAt());
            case JournalRecord.GroupNotified notified -> {}
            case JournalRecord.GroupTold told -> {}
            case JournalRecord.GroupFlushed flushed -> {
                Group.Key key = new Group.Key(tenant, flushed.group());
                flushed.dropped().forEach(print -> conclusions.leave(new AlertId(tenant, print), key));
                if (flushed.closed()) {
                    traces.remove(key);
                }
            }
            case JournalRecord.TellingFailed failed -> {}
            case JournalRecord.SwitchArmed armed -> conclusions.beat(new DeadMansSwitch.Key(tenant, armed.watched()));
            case JournalRecord.SwitchTripped tripped -> {}
            case JournalRecord.SwitchRecovered recovered -> {}
        }
    }

    private void adopt(TenantId tenant, Policy policy) {
        policies.put(tenant, policy);
        conclusions.policy(tenant, policy);
    }

    /** Looks at every group anew, under the policies as they are: nobody who was told of an alert loses sight of it. */
    private void carryOver(Instant now) {
        if (!policies.containsKey(TenantId.DEFAULT)) {
            return;
        }
        carried = Carried.under(this::policy, state);
        carried.kept().forEach((alert, groups) -> groups.forEach(group -> conclusions.keep(alert, group)));
        state.groups().forEach(group -> agenda.turn(group.key(), now));
    }

    private void hold(AlertId id) {
        HeldAlert alert = state.alert(id);
        if (alert != null) {
            hold(alert);
        }
    }

    private void hold(HeldAlert alert) {
        conclusions.alert(alert);
        if (alert.isFiring()) {
            agenda.expiry(alert.id(), alert.fact().endsAt());
        }
    }

    private void schedule(SilenceId id, Silence silence) {
        agenda.silence(id, silence.startsAt());
        agenda.silence(id, silence.endsAt());
    }

    /** Our own absence is not the sender's silence: a switch starts anew when the shard is taken over. */
    private void watch(DeadMansSwitch known, Instant now) {
        if (known.tripped()) {
            conclusions.beatMissed(known.key());
        } else {
            beat(known.key(), true, now);
        }
    }

    private void beat(DeadMansSwitch.Key key, boolean alive, Instant at) {
        if (state.deadMansSwitch(key) == null) {
            return;
        }
        if (alive) {
            state.beat(key, at);
            conclusions.beat(key);
        } else {
            conclusions.beatMissed(key);
        }
    }
}
