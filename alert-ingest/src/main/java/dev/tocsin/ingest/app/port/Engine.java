package dev.tocsin.ingest.app.port;

import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.util.List;
import java.util.Optional;

/**
 * The rule engine, which alone knows what fires and what is silenced. Calls block, for a bounded time, and throw
 * {@link EngineUnavailableException} when no engine answers.
 */
public interface Engine {

    /** In order of the fingerprints. */
    List<AlertView> alerts(Question.Alerts question);

    /** In order of the labels, then of the receivers. */
    List<GroupView> groups(Question.Groups question);

    List<SilenceView> silences(Question.Silences question);

    Optional<SilenceView> silence(Question.OneSilence question);

    SilenceAnswer set(Question.SetSilence command);

    SilenceAnswer expire(Question.ExpireSilence command);
}
