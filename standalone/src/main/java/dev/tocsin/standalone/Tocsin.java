package dev.tocsin.standalone;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.LogManager;
import org.jboss.logmanager.LogContext;
import picocli.CommandLine;

/** Where the program starts. */
@QuarkusMain
public final class Tocsin {

    private Tocsin() {}

    public static void main(String... arguments) {
        initialiseLogging();
        int status = new CommandLine(new UpCommand())
                .setOverwrittenOptionsAllowed(true)
                .addSubcommand(new CheckCommand())
                .setExecutionExceptionHandler(new Complaint())
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * On one thread, before there are others: the JDK's log manager and JBoss' initialise each other, and two threads
     * that log for the first time at the same moment wait for each other for ever, Ctrl-C included.
     */
    private static void initialiseLogging() {
        LogManager.getLogManager();
        LogContext.getLogContext();
    }
}
