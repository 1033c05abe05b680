package dev.tocsin.engine.app;

import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.SilenceSet;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.engine.domain.silence.SilenceChange;
import dev.tocsin.engine.domain.silence.SilenceRequest;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets and ends silences. */
final class SetSilences {

    private final Shard shard;
    private final ShardState state;
    private final Supplier<String> freshIds;

    SetSilences(Shard shard, Supplier<String> freshIds) {
        this.shard = shard;
        this.state = shard.state();
        this.freshIds = freshIds;
    }

    SilenceAnswer set(Question.SetSilence wanted, Draft draft) {
        @Nullable Silence existing = wanted.id() == null ? null : state.silence(new SilenceId(wanted.tenant(), wanted.id()));
        SilenceChange change =
                new SilenceRequest(wanted, existing, freshIds.get(), names(wanted.tenant()), draft.now()).decide();
        return switch (change) {
            case SilenceChange.Accepted accepted -> {
                accepted.silences().forEach(silence -> add(wanted.tenant(), silence, draft));
                yield new SilenceAnswer.Done(accepted.id());
            }
            case SilenceChange.Unknown unknown -> new SilenceAnswer.Unknown(unknown.id());
            case SilenceChange.Refused refused -> new SilenceAnswer.Refused(refused.reason());
        };
    }

    SilenceAnswer expire(Question.ExpireSilence wanted, Draft draft) {
        Silence silence = state.silence(new SilenceId(wanted.tenant(), wanted.id()));
        if (silence == null) {
            return new SilenceAnswer.Unknown(wanted.id());
        }
        if (silence.stateAt(draft.now()) != Silence.State.EXPIRED) {
            add(wanted.tenant(), SilenceChange.expired(silence, draft.now()), draft);
        }
        return new SilenceAnswer.Done(wanted.id());
    }

    private ParserMode names(TenantId tenant) {
        return shard.knownPolicy(tenant).map(Policy::parserMode).orElse(ParserMode.FALLBACK);
    }

    private static void add(TenantId tenant, Silence silence, Draft draft) {
        draft.add(new SilenceSet(tenant, silence));
    }
}
