package dev.tocsin.engine.domain.shard;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * A state as the one decision that would lead to it from nothing, and its place in the journal.
 *
 * @param sequence the last journal message that is in it
 */
public record Snapshot(long sequence, Decision state) {

    private static final String EPOCH = "snapshot";

    public static Snapshot of(ShardState state, long sequence) {
        List<JournalRecord> records = new ArrayList<>();
        state.policies().forEach((tenant, version) -> records.add(new JournalRecord.PolicyAdopted(tenant, version)));
        state.alerts().forEach(alert -> add(alert, records));
        state.silences().forEach((id, silence) -> records.add(new JournalRecord.SilenceSet(id.tenant(), silence)));
        state.switches().forEach(known -> add(known, records));
        state.groups().forEach(group -> add(group, records));
        return new Snapshot(
                sequence,
                new Decision(EPOCH, sequence, state.decidedAt(), state.decidedThrough(), state.refreshFrom(), records));
    }

    private static void add(HeldAlert alert, List<JournalRecord> records) {
        TenantId tenant = alert.id().tenant();
        records.add(new JournalRecord.AlertFired(tenant, alert.fact()));
        if (alert.resolvedAt() != null) {
            records.add(new JournalRecord.AlertResolved(
                    tenant, alert.id().fingerprint(), alert.resolvedAt(), JournalRecord.AlertResolved.Cause.SENDER));
        }
    }

    private static void add(DeadMansSwitch known, List<JournalRecord> records) {
        TenantId tenant = known.key().tenant();
        records.add(new JournalRecord.SwitchArmed(tenant, known.key().watched(), known.period(), known.grace()));
        if (known.tripped()) {
            records.add(new JournalRecord.SwitchTripped(tenant, known.key().watched(), known.lastBeat()));
        }
    }

    private static void add(Group group, List<JournalRecord> records) {
        TenantId tenant = group.key().tenant();
        records.add(new JournalRecord.GroupOpened(tenant, group.key().id(), group.labels(), group.nextAt()));
        group.told()
                .forEach((integration, told) -> records.add(new JournalRecord.GroupTold(
                        tenant,
                        group.key().id(),
                        integration,
                        told.at(),
                        List.copyOf(told.firing()),
                        List.copyOf(told.resolved()),
                        List.copyOf(told.hidden()),
                        told.policy())));
    }
}
