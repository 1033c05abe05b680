package dev.tocsin.standalone;

import dev.tocsin.embedded.DataDirectoryInUseException;
import dev.tocsin.embedded.DataDirectoryNotOursException;
import dev.tocsin.embedded.nats.NatsUnavailableException;
import dev.tocsin.embedded.postgres.PostgresUnavailableException;
import dev.tocsin.standalone.install.UnusableSettingException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what a person can act on in a sentence, and shows where everything else came from. */
final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult arguments) {
        Throwable cause = exception instanceof ExecutionException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        switch (cause) {
            case DataDirectoryInUseException e -> say(e);
            case DataDirectoryNotOursException e -> say(e);
            case NatsUnavailableException e -> say(e);
            case PostgresUnavailableException e -> say(e);
            case UnusableSettingException e -> say(e);
            default -> cause.printStackTrace(System.err);
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static void say(Exception e) {
        System.err.println("tocsin: " + e.getMessage());
    }
}
