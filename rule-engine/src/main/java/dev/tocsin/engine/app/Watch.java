package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.AlertFact;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertFired;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved;
import dev.tocsin.contracts.v1.journal.JournalRecord.SwitchRecovered;
import dev.tocsin.contracts.v1.journal.JournalRecord.SwitchTripped;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.shard.ShardState;
import java.util.Set;

/** Dead-man switches: tells the reasoner whose time is over, and turns its conclusions into alerts. */
final class Watch {

    private final Shard shard;

    Watch(Shard shard) {
        this.shard = shard;
    }

    void decide(Draft draft) {
        for (DeadMansSwitch known : shard.state().switches()) {
            if (!known.tripped() && !known.deadline().isAfter(draft.now())) {
                shard.conclusions().beatMissed(known.key());
            }
        }
        Set<DeadMansSwitch.Key> missing = shard.conclusions().missing();
        for (DeadMansSwitch known : shard.state().switches()) {
            boolean isMissing = missing.contains(known.key());
            if (isMissing && !known.tripped()) {
                trip(known, draft);
            } else if (!isMissing && known.tripped()) {
                recover(known, draft);
            }
        }
    }

    private static void trip(DeadMansSwitch known, Draft draft) {
        TenantId tenant = known.key().tenant();
        AlertFact alert = known.alert(draft.now());
        draft.add(new SwitchTripped(tenant, known.key().watched(), known.lastBeat()));
        draft.set(HeldAlert.firing(ShardState.idOf(tenant, alert), alert), new AlertFired(tenant, alert));
    }

    private static void recover(DeadMansSwitch known, Draft draft) {
        TenantId tenant = known.key().tenant();
        AlertId id = ShardState.idOf(tenant, known.alert(draft.now()));
        draft.add(new SwitchRecovered(tenant, known.key().watched()));
        HeldAlert held = draft.alert(id);
        if (held != null && held.isFiring()) {
            draft.set(
                    held.resolved(draft.now()),
                    new AlertResolved(tenant, id.fingerprint(), draft.now(), AlertResolved.Cause.SENDER));
        }
    }
}
