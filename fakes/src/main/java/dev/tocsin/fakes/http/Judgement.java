package dev.tocsin.fakes.http;

/**
 * A provider's answer to a request, and what it means.
 *
 * @param reason why it was not accepted; empty when it was
 */
public record Judgement(Verdict verdict, String reason, Answer answer) {

    public static Judgement accepted(Answer answer) {
        return new Judgement(Verdict.ACCEPTED, "", answer);
    }

    public static Judgement rejected(String reason, Answer answer) {
        return new Judgement(Verdict.REJECTED, reason, answer);
    }

    public static Judgement lost(String reason, Answer answer) {
        return new Judgement(Verdict.LOST, reason, answer);
    }
}
