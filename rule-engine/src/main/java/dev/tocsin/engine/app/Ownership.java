package dev.tocsin.engine.app;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.JournalRecord.AlertChanged;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One ownership of the shard: what is decided for each command, and for what time brings. For one thread. */
final class Ownership {

    /** A group whose wait is zero is opened and takes its turn at once; nothing else needs another round. */
    private static final int ROUNDS = 8;

    /** How many requests are decided as one while catching up. */
    private static final int BATCH = 256;

    private final Shard shard;
    private final JournalWriter writer;
    private final Receive receive;
    private final Settle settle;
    private final SetSilences silences;
    private final AdoptPolicy adoptPolicy;
    private final FailedDelivery failedDelivery;
    private final Instant noExpiryBefore;

    Ownership(Shard shard, JournalWriter writer, EngineSettings settings, Instant noExpiryBefore) {
        this.shard = shard;
        this.writer = writer;
        this.receive = new Receive(shard::policy);
        this.settle = new Settle(shard, settings.silenceRetention());
        this.silences = new SetSilences(shard, settings.freshIds());
        this.adoptPolicy = new AdoptPolicy(shard);
        this.failedDelivery = new FailedDelivery(shard.state());
        this.noExpiryBefore = noExpiryBefore;
    }

    /** Asserts the fence: from here on an owner before us is refused. */
    void begin() {
        writer.commit(writer.draft());
    }

    /** Takes only what {@code ALERTS} says of ends that the journal does not know. */
    void refresh(AlertLog.Entry entry) {
        Draft draft = writer.draft();
        receive.decide(entry, draft);
        draft.refreshes().forEach((id, held) -> shard.state().refresh(id, held.fact(), held.refreshedBy()));
    }

    /** Decides a batch of accepted alerts, leaving out what is decided already. */
    void alerts(List<AlertLog.Entry> entries) {
        Draft draft = writer.draft();
        for (AlertLog.Entry entry : entries) {
            if (entry.sequence() > draft.through()) {
                receive.decide(entry, draft);
            }
        }
        writer.commitIfAny(draft);
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
        Draft draft = writer.draft();
        adoptPolicy.decide(command, draft);
        writer.commitIfAny(draft);
    }

    void delivery(DeliveryReported report) {
        Draft draft = writer.draft();
        failedDelivery.decide(report, draft);
        writer.commitIfAny(draft);
    }

    List<?> ask(Question question) {
        Answers answers = new Answers(shard, writer.now());
        return switch (question) {
            case Question.Alerts alerts -> answers.alerts(alerts);
            case Question.Groups groups -> answers.groups(groups);
            case Question.Silences all -> answers.silences(all);
            case Question.OneSilence one -> answers.silence(one);
            case Question.SetSilence set -> {
                Draft draft = writer.draft();
                yield answer(silences.set(set, draft), draft);
            }
            case Question.ExpireSilence expire -> {
                Draft draft = writer.draft();
                yield answer(silences.expire(expire, draft), draft);
            }
        };
    }

    private List<?> answer(SilenceAnswer answer, Draft draft) {
        writer.commitIfAny(draft);
        settle();
        return List.of(answer);
    }

    /** Decides what time has brought. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft facts = writer.draft();
            settle.decideFacts(facts, !facts.now().isBefore(noExpiryBefore));
            boolean changed = writer.commitIfAny(facts);
            Draft turns = writer.draft();
            settle.decideTurns(turns);
            changed |= writer.commitIfAny(turns);
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
        Draft draft = writer.draft();
        for (HeldAlert held : shard.state().alerts()) {
            if (held.isFiring() && held.refreshedBy() > 0 && held.refreshedBy() < sequence) {
                draft.set(
                        HeldAlert.firing(held.id(), held.fact()),
                        new AlertChanged(held.id().tenant(), held.fact()));
            }
        }
        writer.commitIfAny(draft);
        writer.commitFloor();
        return shard.state().refreshFrom();
    }

    /** @param position the journal's place of the last decision */
    Snapshot snapshot(long position) {
        return Snapshot.of(shard.state(), position);
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
