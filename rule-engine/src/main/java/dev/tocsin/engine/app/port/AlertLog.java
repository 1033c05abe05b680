package dev.tocsin.engine.app.port;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stream of accepted alerts, read from any place. */
public interface AlertLog {

    /**
     * One accepted request and its place in the stream.
     *
     * @param trace the W3C {@code traceparent} it came with; null if it came with none
     */
    record Entry(
            long sequence, AlertsAccepted alerts, @Nullable String trace) {}

    /** The last place there is; 0 if nothing was ever accepted. */
    long last();

    /** Gives up what lies before the sequence: nobody will have to read it again. */
    void forgetBefore(long sequence);

    /** Reads what is there from {@code from} to {@code to}, both included, in order. Places may be missing. */
    void read(long from, long to, Consumer<Entry> entries);
}
