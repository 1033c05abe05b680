package dev.tocsin.notifier.adapter.outbound;

import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Reads an answer to its end and keeps its beginning: nothing that we read is longer. */
final class AnswerReader {

    private static final int KEPT_BYTES = 64 * 1024;

    private AnswerReader() {}

    /** To be called before the event loop goes on: of an answer that is over, nothing can be read any more. */
    static Future<HttpResult> read(HttpClientResponse response) {
        Promise<HttpResult> whole = Promise.promise();
        Buffer kept = Buffer.buffer();
        response.handler(part -> {
            int room = KEPT_BYTES - kept.length();
            kept.appendBuffer(part, 0, Math.min(room, part.length()));
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(
                new Answered(response.statusCode(), response.getHeader("Retry-After"), kept.toString())));
        return whole.future();
    }
}
