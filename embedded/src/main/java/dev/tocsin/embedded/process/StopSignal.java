package dev.tocsin.embedded.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a server is asked to end in good order. */
public enum StopSignal {
    /** nats-server: finishes what it does and writes its state. */
    TERM,
    /** PostgreSQL's "fast" shutdown: ends sessions. Its TERM waits for every client to leave by itself. */
    INT;

    /** Sends the signal; a process that is gone meanwhile is no error. */
    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKillProgram) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the signal, waits, and kills what did not end in time. */
    void end(ProcessHandle process, Duration patience) {
        send(process);
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
