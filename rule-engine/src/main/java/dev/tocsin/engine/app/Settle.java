package dev.tocsin.engine.app;

import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertResolved;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupFlushed;
import dev.tocsin.contracts.v1.journal.JournalRecord.SilenceForgotten;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What time and new conclusions bring: ends, beginnings, missing beats, new groups, and the turns that are due. */
final class Settle {

    private final Shard shard;
    private final TurnTimes times;
    private final Turns turns;
    private final Unsilenced unsilenced;
    private final Watch watch;
    private final Duration silenceRetention;
    private final Map<Group.Key, Instant> lastTurns = new HashMap<>();

    Settle(Shard shard, Duration silenceRetention) {
        this.shard = shard;
        this.times = new TurnTimes(shard);
        this.turns = new Turns(shard, times);
        this.unsilenced = new Unsilenced(shard);
        this.watch = new Watch(shard);
        this.silenceRetention = silenceRetention;
    }

    /** Before any group's turn: what changes the facts the turns look at. */
    void decideFacts(Draft draft, boolean mayExpire) {
        List<SilenceId> moved = shard.agenda().silencesUntil(draft.now());
        moved.forEach(id -> silence(id, draft));
        moved.forEach(id -> unsilenced.look(id, draft.now()));
        shard.agenda().expiriesUntil(draft.now()).forEach(id -> expire(id, draft, mayExpire));
        watch.decide(draft);
        for (Group.Key formed : shard.conclusions().formed()) {
            if (shard.state().group(formed) == null) {
                turns.open(formed, draft.now()).ifPresent(draft::add);
            }
        }
    }

    private void silence(SilenceId id, Draft draft) {
        Silence silence = shard.state().silence(id);
        if (silence == null) {
            return;
        }
        switch (silence.stateAt(draft.now())) {
            case PENDING -> {}
            case ACTIVE -> shard.conclusions().silenceBegan(id.tenant(), silence);
            case EXPIRED -> {
                shard.conclusions().silenceEnded(id);
                Instant forgetAt = silence.endsAt().plus(silenceRetention);
                if (forgetAt.isAfter(draft.now())) {
                    shard.agenda().silence(id, forgetAt);
                } else {
                    draft.add(new SilenceForgotten(id.tenant(), id.id()));
                }
            }
        }
    }

    private void expire(AlertId id, Draft draft, boolean mayExpire) {
        HeldAlert held = draft.alert(id);
        if (held == null || !held.isFiring()) {
            return;
        }
        Instant endsAt = held.fact().endsAt();
        if (endsAt.isAfter(draft.now())) {
            shard.agenda().expiry(id, endsAt);
        } else if (mayExpire) {
            draft.set(
                    held.resolved(endsAt),
                    new AlertResolved(id.tenant(), id.fingerprint(), endsAt, AlertResolved.Cause.EXPIRY));
        } else {
            shard.agenda().expiry(id, draft.now().plusSeconds(1));
        }
    }

    /** The turns that are due. */
    void decideTurns(Draft draft) {
        List<Group.Key> fired = shard.agenda().turnsUntil(draft.now()).stream()
                .filter(key -> isDue(key, draft.now()))
                .toList();
        fired.forEach(shard.conclusions()::timerFired);
        Set<Group.Key> due = shard.conclusions().due();
        for (Group.Key key : fired) {
            Group group = shard.state().group(key);
            if (group != null) {
                turn(group, due.contains(key), draft);
            }
            shard.conclusions().turnTaken(key);
        }
    }

    /** Whether the group's time has come; if it is still to come, it is put on the agenda again. */
    private boolean isDue(Group.Key key, Instant now) {
        Group group = shard.state().group(key);
        if (group == null) {
            lastTurns.remove(key);
            unsilenced.told(key);
            return false;
        }
        Instant dueAt = unsilenced.orEarlier(key, times.dueAt(group, lastTurns.getOrDefault(key, Instant.MIN)));
        if (dueAt.isAfter(now)) {
            shard.agenda().turn(key, dueAt);
            return false;
        }
        return true;
    }

    private void turn(Group group, boolean hasMembers, Draft draft) {
        lastTurns.put(group.key(), draft.now());
        unsilenced.told(group.key());
        if (!hasMembers) {
            draft.add(new GroupFlushed(
                    group.key().tenant(), group.key().id(), draft.now(), List.of(), draft.now(), true));
            return;
        }
        List<JournalRecord> records = turns.take(group, draft.now());
        if (records.isEmpty()) {
            shard.state().postpone(group.key(), times.next(group, draft.now()));
        }
        records.forEach(draft::add);
        shard.agenda().turn(group.key(), draft.now().plusMillis(1));
    }
}
