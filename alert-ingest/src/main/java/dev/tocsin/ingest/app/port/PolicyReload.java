package dev.tocsin.ingest.app.port;

/** Has the router read its policy files again. */
public interface PolicyReload {

    /** Blocks until the router has answered, for at most 10 s. */
    Outcome reload();

    /** What came of it. */
    sealed interface Outcome {

        /** The policy of the files is in force. */
        record Reloaded() implements Outcome {}

        /** The old policy stays in force; the reason names every problem. */
        record Refused(String reason) implements Outcome {}
    }
}
