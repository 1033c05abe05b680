package dev.tocsin.nats;

import io.nats.client.JetStreamApiException;

/**
 * JetStream's refusal of a write that names another last message than there is: somebody else was first. Source: nats-server
 * {@code server/errors.json}, {@code JSStreamWrongLastSequenceErrF}.
 */
public final class StaleWrite {

    private static final int WRONG_LAST_SEQUENCE = 10071;

    private StaleWrite() {}

    /** Whether it is this refusal, and not another. */
    public static boolean isMeantBy(JetStreamApiException refusal) {
        return refusal.getApiErrorCode() == WRONG_LAST_SEQUENCE;
    }
}
