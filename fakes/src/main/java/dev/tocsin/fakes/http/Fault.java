package dev.tocsin.fakes.http;

import java.time.Duration;
import java.util.Map;

/** How a provider fails when it is told to. */
public sealed interface Fault {

    /** Answers this and does nothing. */
    record Answers(Answer answer) implements Fault {}

    /** Does its work, but takes its time. */
    record Delays(Duration delay) implements Fault {}

    /** Never answers; the connection stays open until the provider recovers or is closed. */
    record Hangs() implements Fault {}

    /** Closes the connection without an answer. */
    record Disconnects() implements Fault {}

    /** Does its work, and closes the connection instead of saying so: the sender cannot know. */
    record LosesItsAnswer() implements Fault {}

    static Fault status(int status) {
        return new Answers(Answer.text(status, "told to fail"));
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    static Fault tooMany(Duration retryAfter) {
        return new Answers(new Answer(
                429,
                Map.of("Retry-After", Long.toString(retryAfter.toSeconds())),
                "{\"ok\":false,\"error\":\"ratelimited\"}"));
    }

    /** 200 with a body that belongs to some other program. */
    static Fault garbage() {
        return new Answers(new Answer(200, Map.of("Content-Type", "text/html"), "<html><title>Welcome to nginx!"));
    }

    /** Slack's way to fail: 200, and {@code ok:false} with an error. */
    static Fault notOk(String error) {
        return new Answers(Answer.json(200, Map.of("ok", false, "error", error)));
    }
}
