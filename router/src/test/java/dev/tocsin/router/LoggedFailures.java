package dev.tocsin.router;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings and errors that are logged while it is open. */
final class LoggedFailures extends Handler implements AutoCloseable {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    private LoggedFailures() {}

    static LoggedFailures watch() {
        LoggedFailures failures = new LoggedFailures();
        Logger.getLogger("").addHandler(failures);
        return failures;
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            messages.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
