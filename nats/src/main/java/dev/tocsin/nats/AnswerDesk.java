package dev.tocsin.nats;

import dev.tocsin.contracts.v1.questions.Question;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions to one shard while it is open: on a thread of its own, one at a time.
 *
 * <p>An answer is a list: one JSON array, compressed, and cut by bytes into numbered messages, the last one marked. So
 * neither a long list nor a large element is too much for a message. What cannot be answered is told the asker, with the
 * reason.
 */
public final class AnswerDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AnswerDesk.class);
    private static final String UNREADABLE = "unreadable";
    private static final int LONGEST_REASON = 300;

    private final Connection connection;
    private final EventCodec codec;
    private final Function<Question, List<?>> answers;
    private final Dispatcher dispatcher;

    /** The kinds of question that failed last time: a failure is logged when it begins. Pages and probes ask all the time. */
    private final Set<String> failing = new HashSet<>();

    private AnswerDesk(Connection connection, EventCodec codec, Function<Question, List<?>> answers) {
        this.connection = connection;
        this.codec = codec;
        this.answers = answers;
        this.dispatcher = connection.createDispatcher();
    }

    /** Opens the desk of the only shard. */
    public static AnswerDesk open(Nats nats, EventCodec codec, Function<Question, List<?>> answers) {
        AnswerDesk desk = new AnswerDesk(nats.connection(), codec, answers);
        desk.dispatcher.subscribe(QuestionSubjects.engine(QuestionSubjects.ONLY_SHARD), desk::answer);
        return desk;
    }

    private void answer(Message message) {
        @Nullable String replyTo = message.getReplyTo();
        if (replyTo == null) {
            return; // Nobody waits for the answer, so it is no question.
        }
        AnswerParts parts = new AnswerParts(connection, replyTo);
        String kind = UNREADABLE;
        try {
            Question question = codec.read(message.getData(), Question.class);
            kind = question.getClass().getSimpleName();
            codec.writeAll(answers.apply(question), parts);
            parts.end();
            failing.remove(kind);
        } catch (UnreadableEventException | IOException | RuntimeException e) {
            fail(parts, kind, e);
        }
    }

    private void fail(AnswerParts parts, String kind, Exception failure) {
        String reason = reason(failure);
        LOG.debugf(failure, "question not answered: question=%s", kind);
        if (failing.add(kind)) {
            LOG.errorf("question not answered, nor told again until one is: question=%s reason=%s", kind, reason);
        }
        try {
            parts.fail(reason);
        } catch (RuntimeException e) {
            LOG.debugf(e, "asker not told: question=%s", kind); // NATS is away; the asker's time runs out.
        }
    }

    /** Of the first cause, since those above say no more than that there is one. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String reason = first.getClass().getSimpleName() + ": " + first.getMessage();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    @Override
    public void close() {
        connection.closeDispatcher(dispatcher);
    }
}
