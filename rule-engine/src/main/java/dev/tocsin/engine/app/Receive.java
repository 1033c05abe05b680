package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertChanged;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertFired;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved;
import dev.tocsin.contracts.v1.journal.JournalRecord.SwitchArmed;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.alert.Reception;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.policy.Policy;
import java.time.Instant;
import java.util.function.Function;

/** Decides what accepted alerts change. */
final class Receive {

    private final Function<TenantId, Policy> policies;

    Receive(Function<TenantId, Policy> policies) {
        this.policies = policies;
    }

    void decide(AlertLog.Entry entry, Draft draft) {
        AlertsAccepted request = entry.alerts();
        Policy policy = policies.apply(request.tenant());
        for (PostedAlert posted : request.alerts()) {
            AlertFact fact = fact(posted, request, policy);
            decide(request.tenant(), fact, entry, draft);
            watch(request, fact, policy, draft);
        }
        draft.cover(entry.sequence());
    }

    private static AlertFact fact(PostedAlert posted, AlertsAccepted request, Policy policy) {
        Instant endsAt = posted.endsAt();
        return new AlertFact(
                posted.labels(),
                posted.annotations(),
                posted.startsAt(),
                endsAt == null ? request.receivedAt().plus(policy.resolveTimeout()) : endsAt,
                request.receivedAt(),
                endsAt == null || posted.timeout(),
                posted.generatorUrl(),
                request.source());
    }

    private static void decide(TenantId tenant, AlertFact fact, AlertLog.Entry entry, Draft draft) {
        AlertId id = ShardState.idOf(tenant, fact);
        HeldAlert held = draft.alert(id);
        int before = draft.records().size();
        switch (Reception.of(held, fact, fact.updatedAt())) {
            case Reception.Fires(AlertFact alert) ->
                draft.set(HeldAlert.firing(id, alert), new AlertFired(tenant, alert));
            case Reception.Changes(AlertFact alert) ->
                draft.set(HeldAlert.firing(id, alert), new AlertChanged(tenant, alert));
            case Reception.Refreshes(AlertFact alert) -> {
                if (held != null) {
                    draft.refresh(held, alert, entry.sequence());
                }
            }
            case Reception.Resolves(AlertFact alert, AlertResolved.Cause cause) -> {
                if (held != null && !held.fact().annotations().equals(alert.annotations())) {
                    draft.add(new AlertChanged(tenant, alert));
                }
                draft.set(
                        HeldAlert.firing(id, alert).resolved(alert.endsAt()),
                        new AlertResolved(tenant, id.fingerprint(), alert.endsAt(), cause));
            }
            case Reception.Ignored() -> {}
        }
        String trace = entry.trace();
        if (trace != null && draft.records().size() > before) {
            draft.trace(id, trace);
        }
    }

    /** A watched label set beats by our clock when it is received; one that ended counts as missing at once. */
    private static void watch(AlertsAccepted request, AlertFact fact, Policy policy, Draft draft) {
        policy.deadManSwitches().stream()
                .filter(watch -> watch.isBeat(fact.labels()))
                .findFirst()
                .ifPresent(watch -> {
                    DeadMansSwitch.Key key = new DeadMansSwitch.Key(request.tenant(), watch.watched(fact.labels()));
                    boolean alive = fact.endsAt().isAfter(request.receivedAt());
                    if (alive && !draft.isWatched(key)) {
                        draft.add(new SwitchArmed(request.tenant(), key.watched(), watch.period(), watch.grace()));
                    }
                    draft.beat(key, alive);
                });
    }
}
