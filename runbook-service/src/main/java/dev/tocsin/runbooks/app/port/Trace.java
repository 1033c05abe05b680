package dev.tocsin.runbooks.app.port;

/**
 * What caused something, so that what follows from it belongs to the same trace.
 *
 * @param parent a W3C {@code traceparent}; may be empty
 */
public record Trace(String parent) {

    public static final Trace NONE = new Trace("");
}
