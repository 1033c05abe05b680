package dev.tocsin.nats;

/** A message is not an event of the expected type and version. Its content is not repeated here. */
public final class UnreadableEventException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String type, String problem) {
        super("not a readable " + type + ": " + problem);
    }
}
