package dev.tocsin.nats;

/** The subjects of questions. */
final class QuestionSubjects {

    static final String ONLY_SHARD = "0";

    private QuestionSubjects() {}

    static String engine(String shard) {
        return "tocsin.v1.ask." + shard;
    }
}
