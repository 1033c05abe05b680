package dev.tocsin.ingest.app;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.contracts.v1.questions.SilenceView;
import dev.tocsin.ingest.app.port.Engine;
import dev.tocsin.ingest.domain.silence.SilenceDraft;
import dev.tocsin.ingest.domain.silence.SilenceOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets, shows and ends silences. */
public final class KeepSilences {

    private final Engine engine;
    private final InstantSource clock;

    public KeepSilences(Engine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The most urgent first. */
    public List<SilenceView> list(Question.Silences question) {
        return engine.silences(question).stream()
                .sorted(SilenceOrder.BY_URGENCY)
                .toList();
    }

    public Optional<SilenceView> find(TenantId tenant, String id) {
        return engine.silence(new Question.OneSilence(tenant, id));
    }

    public SilenceAnswer set(TenantId tenant, SilenceDraft draft) {
        Question.SetSilence wanted = new Question.SetSilence(
                tenant,
                draft.id(),
                draft.matchers(),
                draft.startsAt(),
                draft.endsAt(),
                draft.createdBy(),
                draft.comment(),
                draft.annotations());
        return draft.problemAt(clock.instant())
                .or(wanted::oversize) // The engine looks too, but what is too large may not even reach it.
                .<SilenceAnswer>map(SilenceAnswer.Refused::new)
                .orElseGet(() -> engine.set(wanted));
    }

    /** Sets one from now on, without a say in when it begins. */
    public SilenceAnswer set(
            TenantId tenant, List<LabelMatcher> matchers, Duration duration, String createdBy, String comment) {
        Instant now = clock.instant();
        return set(tenant, new SilenceDraft(null, matchers, now, now.plus(duration), createdBy, comment, Map.of()));
    }

    public SilenceAnswer expire(TenantId tenant, String id) {
        return engine.expire(new Question.ExpireSilence(tenant, id));
    }
}
