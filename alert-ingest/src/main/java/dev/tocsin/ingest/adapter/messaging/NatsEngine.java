package dev.tocsin.ingest.adapter.messaging;

import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.contracts.v1.questions.SilenceView;
import dev.tocsin.ingest.app.port.Engine;
import dev.tocsin.ingest.app.port.EngineUnavailableException;
import dev.tocsin.nats.Questions;
import dev.tocsin.nats.UnansweredException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The engine that owns the shard, asked over NATS. */
@Singleton
final class NatsEngine implements Engine {

    private static final Logger LOG = Logger.getLogger(NatsEngine.class);

    private final Questions questions;

    /** Told when it changes, not at each question: probes and pages ask all the time. */
    private final AtomicBoolean silent = new AtomicBoolean();

    NatsEngine(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<AlertView> alerts(Question.Alerts question) {
        return ask(question, AlertView.class);
    }

    @Override
    public List<GroupView> groups(Question.Groups question) {
        return ask(question, GroupView.class);
    }

    @Override
    public List<SilenceView> silences(Question.Silences question) {
        return ask(question, SilenceView.class);
    }

    @Override
    public Optional<SilenceView> silence(Question.OneSilence question) {
        return ask(question, SilenceView.class).stream().findFirst();
    }

    @Override
    public SilenceAnswer set(Question.SetSilence command) {
        return answer(command);
    }

    @Override
    public SilenceAnswer expire(Question.ExpireSilence command) {
        return answer(command);
    }

    private SilenceAnswer answer(Question command) {
        List<SilenceAnswer> answers = ask(command, SilenceAnswer.class);
        if (answers.size() != 1) {
            throw new IllegalStateException("the engine gave " + answers.size() + " answers to one command");
        }
        return answers.getFirst();
    }

    private <A> List<A> ask(Question question, Class<A> type) {
        try {
            List<A> answers = questions.ask(question, type);
            if (silent.getAndSet(false)) {
                LOG.info("the engine answers again");
            }
            return answers;
        } catch (UnansweredException e) {
            if (!silent.getAndSet(true)) {
                LOG.warnf("the engine does not answer: reason=%s", e.getMessage());
            }
            throw new EngineUnavailableException("the engine does not answer", e);
        }
    }
}
