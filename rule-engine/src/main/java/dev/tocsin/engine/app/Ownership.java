package dev.tocsin.engine.app;

import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertChanged;
import dev.tocsin.contracts.v1.journal.JournalRecord.PolicyAdopted;
import dev.tocsin.contracts.v1.journal.JournalRecord.TellingFailed;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One ownership of the shard: decides, journals, applies, in that order. For one thread.
 *
 * <p>Time never goes back behind the journal's last decision.
 */
final class Ownership {

    /** A group whose wait is zero is opened and takes its turn at once; nothing else needs another round. */
    private static final int ROUNDS = 8;

    /** How many requests are decided as one while catching up. */
    private static final int BATCH = 256;

    private static final Duration FLOOR_EVERY = Duration.ofSeconds(10);

    private final Shard shard;
    private final Journal journal;
    private final Clock clock;
    private final String epoch;
    private final Receive receive;
    private final Settle settle;
    private final SetSilences silences;
    private final Instant noExpiryBefore;
    private long number;
    private RefreshFloor floor;

    Ownership(
            Shard shard, Journal journal, EngineSettings settings, Clock clock, String epoch, Instant noExpiryBefore) {
        this.shard = shard;
        this.journal = journal;
        this.clock = clock;
        this.epoch = epoch;
        this.receive = new Receive(shard::policy);
        this.settle = new Settle(shard, settings.silenceRetention());
        this.silences = new SetSilences(shard.state(), settings.freshIds());
        this.noExpiryBefore = noExpiryBefore;
        this.floor = RefreshFloor.of(shard.state(), Instant.MIN);
    }

    /** Thrown when another owner was faster; the state must be dropped. */
    static final class DeposedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Asserts the fence: from here on an owner before us is refused. */
    void begin() {
        commit(draft());
    }

    /** Takes only what {@code ALERTS} says of ends that the journal does not know. */
    void refresh(AlertLog.Entry entry) {
        Draft draft = draft();
        receive.decide(entry, draft);
        draft.refreshes().forEach((id, held) -> shard.state().refresh(id, held.fact(), held.refreshedBy()));
    }

    /** Decides a batch of accepted alerts, leaving out what is decided already. */
    void alerts(List<AlertLog.Entry> entries) {
        Draft draft = draft();
        for (AlertLog.Entry entry : entries) {
            if (entry.sequence() > draft.through()) {
                receive.decide(entry, draft);
            }
        }
        commitIfAny(draft);
    }

    /** Reads from the stream, and decides, what the channel has not brought. */
    void catchUp(AlertLog log) {
        long last = log.last();
        while (last > decidedThrough()) {
            List<AlertLog.Entry> entries = new ArrayList<>();
            long from = decidedThrough() + 1;
            long to = Math.min(last, from + BATCH - 1);
            log.read(from, to, entries::add);
            alerts(entries);
            shard.state().cover(to);
        }
    }

    void policy(Command.NewPolicy command) {
        boolean known = shard.state()
                .policy(command.tenant())
                .equals(Optional.of(command.policy().version()));
        if (!known) {
            Draft draft = draft();
            draft.add(new PolicyAdopted(command.tenant(), command.policy().version()));
            commit(draft);
        }
    }

    /** A delivery that failed for good counts as not made, so that the group's next turn tries again. */
    void delivery(DeliveryReported report) {
        if (!(report.outcome() instanceof DeliveryOutcome.Rejected)
                || !(report.recipient() instanceof Recipient.Configured configured)) {
            return;
        }
        Group group = shard.state().group(new Group.Key(report.tenant(), report.groupId()));
        Told told = group == null ? null : group.told().get(configured.integration());
        if (told != null && !told.at().isAfter(report.startedAt())) {
            Draft draft = draft();
            draft.add(new TellingFailed(report.tenant(), report.groupId(), configured.integration()));
            commit(draft);
        }
    }

    List<?> ask(Question question) {
        Answers answers = new Answers(shard, now());
        return switch (question) {
            case Question.Alerts alerts -> answers.alerts(alerts);
            case Question.Groups groups -> answers.groups(groups);
            case Question.Silences all -> answers.silences(all);
            case Question.OneSilence one -> answers.silence(one);
            case Question.SetSilence set -> {
                Draft draft = draft();
                yield answer(silences.set(set, draft), draft);
            }
            case Question.ExpireSilence expire -> {
                Draft draft = draft();
                yield answer(silences.expire(expire, draft), draft);
            }
        };
    }

    private List<?> answer(SilenceAnswer answer, Draft draft) {
        commitIfAny(draft);
        settle();
        return List.of(answer);
    }

    /** Decides what time has brought. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft facts = draft();
            settle.decideFacts(facts, !facts.now().isBefore(noExpiryBefore));
            boolean changed = commitIfAny(facts);
            Draft turns = draft();
            settle.decideTurns(turns);
            changed |= commitIfAny(turns);
            if (!changed) {
                return;
            }
        }
    }

    /**
     * Journals how far alerts are decided, and the ends of alerts that were last moved before {@code sequence}, so that
     * what is older need not be kept. Returns from where {@code ALERTS} must be kept.
     */
    long checkpoint(long sequence) {
        Draft draft = draft();
        for (HeldAlert held : shard.state().alerts()) {
            if (held.isFiring() && held.refreshedBy() > 0 && held.refreshedBy() < sequence) {
                draft.set(
                        HeldAlert.firing(held.id(), held.fact()),
                        new AlertChanged(held.id().tenant(), held.fact()));
            }
        }
        commitIfAny(draft);
        floor = RefreshFloor.of(shard.state(), draft.now());
        commit(draft());
        return shard.state().refreshFrom();
    }

    /** @param position the journal's place of the last decision */
    Snapshot snapshot(long position) {
        return Snapshot.of(shard.state(), position);
    }

    private boolean commitIfAny(Draft draft) {
        if (draft.records().isEmpty()) {
            shard.apply(nothing(draft), draft);
            return false;
        }
        commit(draft);
        return true;
    }

    /** Not journalled: it holds only what can be learnt again. */
    private Decision nothing(Draft draft) {
        return new Decision(
                epoch,
                number,
                shard.state().decidedAt(),
                draft.through(),
                shard.state().refreshFrom(),
                List.of());
    }

    private void commit(Draft draft) {
        if (floor.at().plus(FLOOR_EVERY).isBefore(draft.now())) {
            floor = RefreshFloor.of(shard.state(), draft.now());
        }
        Decision decision =
                new Decision(epoch, ++number, draft.now(), draft.through(), floor.sequence(), draft.records());
        switch (journal.append(decision)) {
            case APPENDED -> shard.apply(decision, draft);
            case DEPOSED -> throw new DeposedException();
        }
    }

    private Draft draft() {
        return new Draft(shard.state(), now());
    }

    private Instant now() {
        Instant now = clock.instant();
        Instant last = shard.state().decidedAt();
        return now.isBefore(last) ? last : now;
    }

    /** When the owner must look again, at the latest {@code atMost}. */
    Instant nextLook(Instant atMost) {
        return shard.agenda().next(atMost);
    }

    Figures figures() {
        ShardState state = shard.state();
        return new Figures(
                state.alerts().size(),
                state.groups().size(),
                state.silences().size(),
                state.switches().size(),
                state.decidedThrough(),
                state.decidedAt());
    }

    long decidedThrough() {
        return shard.state().decidedThrough();
    }
}
