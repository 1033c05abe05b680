package dev.tocsin.nats;

import dev.tocsin.contracts.v1.questions.Question;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import io.nats.client.impl.NatsMessage;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Answers the questions to one shard while it is open: on a thread of its own, one at a time.
 *
 * <p>An answer is a list, sent as JSON arrays of at most {@value #PART} elements, the last one marked.
 */
public final class AnswerDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AnswerDesk.class);
    private static final int PART = 200;

    private final Connection connection;
    private final EventCodec codec;
    private final Function<Question, List<?>> answers;
    private final Dispatcher dispatcher;

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
        try {
            send(message.getReplyTo(), answers.apply(codec.read(message.getData(), Question.class)));
        } catch (UnreadableEventException e) {
            LOG.warnf("question not answered: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("question not answered", e);
        }
    }

    private void send(String replyTo, List<?> answer) {
        int from = 0;
        do {
            int to = Math.min(answer.size(), from + PART);
            NatsMessage.Builder part =
                    NatsMessage.builder().subject(replyTo).data(codec.writeAll(answer.subList(from, to)));
            if (to == answer.size()) {
                part.headers(QuestionSubjects.last());
            }
            connection.publish(part.build());
            from = to;
        } while (from < answer.size());
    }

    @Override
    public void close() {
        connection.closeDispatcher(dispatcher);
    }
}
