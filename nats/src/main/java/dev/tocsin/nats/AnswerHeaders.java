package dev.tocsin.nats;

import io.nats.client.Message;
import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

/** What the messages of an answer say of themselves: which part they are, whether the last, or that there is no answer. */
final class AnswerHeaders {

    private static final String PART = "Tocsin-Part";
    private static final String LAST = "Tocsin-Last";
    private static final String FAILURE = "Tocsin-Failure";

    private AnswerHeaders() {}

    /** @param number from 0 */
    static Headers part(int number) {
        return new Headers().put(PART, Integer.toString(number));
    }

    static Headers lastPart(int number) {
        return part(number).put(LAST, "true");
    }

    /** The message's text is the reason. */
    static Headers failure() {
        return new Headers().put(FAILURE, "true");
    }

    static boolean isPart(Message message, int number) {
        @Nullable Headers headers = message.getHeaders();
        return headers != null && Integer.toString(number).equals(headers.getFirst(PART));
    }

    static boolean isLast(Message message) {
        return has(message, LAST);
    }

    static boolean isFailure(Message message) {
        return has(message, FAILURE);
    }

    private static boolean has(Message message, String name) {
        @Nullable Headers headers = message.getHeaders();
        return headers != null && headers.containsKey(name);
    }
}
