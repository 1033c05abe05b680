package dev.tocsin.nats;

import dev.tocsin.contracts.v1.questions.Question;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the engine. Calls block until the last part of the answer, or the time-out. */
@ApplicationScoped
public class Questions {

    private final Nats nats;
    private final EventCodec codec;
    private final Duration timeout;

    Questions(
            Nats nats,
            EventCodec codec,
            @ConfigProperty(name = "tocsin.nats.question-timeout", defaultValue = "5s") Duration timeout) {
        this.nats = nats;
        this.codec = codec;
        this.timeout = timeout;
    }

    /**
     * The answers, in the order the question defines.
     *
     * @param type what the question is answered with
     * @throws UnansweredException if no engine answers in time, or it says that it cannot
     */
    public <A> List<A> ask(Question question, Class<A> type) {
        try {
            Connection connection = nats.connection();
            String inbox = connection.createInbox();
            Subscription answers = connection.subscribe(inbox);
            try {
                connection.publish(QuestionSubjects.engine(QuestionSubjects.ONLY_SHARD), inbox, codec.write(question));
                return collect(answers, type);
            } finally {
                answers.unsubscribe();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted while waiting for the engine's answer", e);
        } catch (UnreadableEventException
                | IllegalStateException
                | IllegalArgumentException // The question is larger than a message may be.
                | java.io.UncheckedIOException e) {
            throw new UnansweredException("the engine's answer could not be had: " + e.getMessage(), e);
        }
    }

    private <A> List<A> collect(Subscription answers, Class<A> type)
            throws InterruptedException, UnreadableEventException {
        List<InputStream> parts = new ArrayList<>();
        long deadline = System.nanoTime() + timeout.toNanos();
        boolean whole = false;
        while (!whole) {
            Message part = next(answers, Duration.ofNanos(deadline - System.nanoTime()));
            if (AnswerHeaders.isFailure(part)) {
                throw new UnansweredException(
                        "the engine cannot answer: " + new String(part.getData(), StandardCharsets.UTF_8));
            }
            if (!AnswerHeaders.isPart(part, parts.size())) {
                throw new UnansweredException("part " + parts.size() + " of the engine's answer was lost");
            }
            parts.add(new ByteArrayInputStream(part.getData()));
            whole = AnswerHeaders.isLast(part);
        }
        return codec.readAll(new SequenceInputStream(Collections.enumeration(parts)), type);
    }

    private Message next(Subscription answers, Duration left) throws InterruptedException {
        @Nullable Message part = left.isPositive() ? answers.nextMessage(left) : null;
        if (part == null) {
            throw new UnansweredException("no engine answered within " + timeout);
        }
        if (part.isStatusMessage()) {
            throw new UnansweredException("no engine owns the shard now");
        }
        return part;
    }
}
