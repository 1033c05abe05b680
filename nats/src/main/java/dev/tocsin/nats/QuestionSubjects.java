package dev.tocsin.nats;

import io.nats.client.Message;
import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

/** The subjects of questions, and how the last part of an answer is told. */
final class QuestionSubjects {

    static final String ONLY_SHARD = "0";

    private static final String LAST = "Tocsin-Last";

    private QuestionSubjects() {}

    static String engine(String shard) {
        return "tocsin.v1.ask." + shard;
    }

    static boolean isLast(Message part) {
        @Nullable Headers headers = part.getHeaders();
        return headers != null && headers.containsKey(LAST);
    }

    static Headers last() {
        return new Headers().put(LAST, "true");
    }
}
