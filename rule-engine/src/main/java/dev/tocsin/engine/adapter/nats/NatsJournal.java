package dev.tocsin.engine.adapter.nats;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.StaleWrite;
import dev.tocsin.nats.UnreadableEventException;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.Message;
import io.nats.client.PublishOptions;
import io.nats.client.PurgeOptions;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.PublishAck;
import io.nats.client.api.StreamState;
import io.nats.client.impl.Headers;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The journal as a JetStream subject, fenced by its expected last sequence.
 *
 * <p>An append carries no {@code Nats-Msg-Id}: JetStream answers a repeated id with success before it looks at the
 * sequence, so a deposed writer would believe that it won. After an unknown outcome the last message is read from the
 * stream's leader: ours means it was stored, an unchanged one means to send the same bytes again, another's that we are
 * deposed. For one thread.
 */
public final class NatsJournal implements Journal {

    private static final Logger LOG = Logger.getLogger(NatsJournal.class);
    private static final String STREAM = "JOURNAL";
    private static final String SUBJECT = "tocsin.v1.journal.0";
    private static final String ROUTER = "router-journal";
    private static final String DECISION = "Tocsin-Decision";
    private static final int NO_MESSAGE = 10037;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Nats nats;
    private final DecisionCodec codec;
    private long last;

    public NatsJournal(Nats nats, DecisionCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    @Override
    public void replay(long after, Consumer<Decision> decisions) {
        last = 0;
        try {
            MessageInfo newest = newest();
            if (newest != null && newest.getSeq() > after) {
                refuseGap(after);
                StreamReader.read(
                        nats.connection(),
                        STREAM,
                        SUBJECT,
                        after + 1,
                        newest.getSeq(),
                        message -> decisions.accept(read(message)));
            }
            last = newest == null ? 0 : newest.getSeq();
        } catch (IOException | JetStreamApiException e) {
            throw new IllegalStateException("the journal cannot be reached", e);
        }
    }

    private void refuseGap(long after) throws IOException, JetStreamApiException {
        long first = state().getFirstSequence();
        if (first > after + 1) {
            throw new UnreadableJournalException(
                    "the journal begins at " + first + ", and no readable snapshot covers what came before");
        }
    }

    private StreamState state() throws IOException, JetStreamApiException {
        return nats.connection().jetStreamManagement().getStreamInfo(STREAM).getStreamState();
    }

    @Override
    public long position() {
        return last;
    }

    @Override
    public void trim(long through) {
        try {
            JetStreamManagement management = nats.connection().jetStreamManagement();
            long readByRouter =
                    management.getConsumerInfo(STREAM, ROUTER).getAckFloor().getStreamSequence();
            long keepFrom = Math.min(Math.min(through, readByRouter) + 1, last);
            management.purgeStream(
                    STREAM, PurgeOptions.builder().sequence(keepFrom).build());
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            LOG.debugf("journal not trimmed now, but later: reason=%s", e.getMessage());
        }
    }

    private Decision read(Message message) {
        try {
            return codec.read(message.getData(), headers(message));
        } catch (UnreadableEventException e) {
            throw new UnreadableJournalException(
                    "journal message " + message.metaData().streamSequence() + " cannot be read", e);
        }
    }

    private static Map<String, List<String>> headers(Message message) {
        Map<String, List<String>> headers = new HashMap<>();
        if (message.hasHeaders()) {
            message.getHeaders().forEach(headers::put);
        }
        return headers;
    }

    @Override
    public Append append(Decision decision) {
        DecisionCodec.Content content = codec.write(decision);
        Headers headers = new Headers().put(DECISION, name(decision));
        if (!content.kind().isEmpty()) {
            headers.put(DecisionCodec.CONTENT, content.kind());
        }
        while (true) {
            try {
                PublishAck ack = nats.connection().jetStream().publish(SUBJECT, headers, content.body(), fence());
                last = ack.getSeqno();
                return Append.APPENDED;
            } catch (JetStreamApiException e) {
                if (!StaleWrite.isMeantBy(e)) {
                    LOG.errorf("journal refuses to append, trying again: reason=%s", e.getMessage());
                    pause();
                }
            } catch (IOException | IllegalStateException e) {
                LOG.warnf("append with unknown outcome: decision=%s reason=%s", name(decision), e.getMessage());
            }
            @Nullable Append outcome = outcome(decision);
            if (outcome != null) {
                return outcome;
            }
        }
    }

    private PublishOptions fence() {
        return PublishOptions.builder()
                .expectedStream(STREAM)
                .expectedLastSubjectSequence(last)
                .build();
    }

    /** What became of an append, or null if it was not stored and must be sent again. */
    private @Nullable Append outcome(Decision decision) {
        while (true) {
            try {
                MessageInfo newest = newest();
                long sequence = newest == null ? 0 : newest.getSeq();
                if (newest != null && isNamed(newest, decision)) {
                    last = sequence;
                    return Append.APPENDED;
                }
                return sequence == last ? null : Append.DEPOSED;
            } catch (IOException | JetStreamApiException | IllegalStateException e) {
                LOG.debugf("outcome still unknown: decision=%s reason=%s", name(decision), e.getMessage());
                pause();
            }
        }
    }

    private @Nullable MessageInfo newest() throws IOException, JetStreamApiException {
        try {
            return nats.connection().jetStreamManagement().getLastMessage(STREAM, SUBJECT);
        } catch (JetStreamApiException e) {
            if (e.getApiErrorCode() == NO_MESSAGE) {
                return null;
            }
            throw e;
        }
    }

    private static boolean isNamed(MessageInfo message, Decision decision) {
        Headers headers = message.getHeaders();
        return headers != null && name(decision).equals(headers.getFirst(DECISION));
    }

    private static String name(Decision decision) {
        return decision.epoch() + "/" + decision.number();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an append's outcome was unknown", e);
        }
    }
}
