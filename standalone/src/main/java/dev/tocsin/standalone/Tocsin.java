package dev.tocsin.standalone;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** Where the program starts. */
@QuarkusMain
public final class Tocsin {

    private Tocsin() {}

    public static void main(String... arguments) {
        int status = new CommandLine(new UpCommand())
                .setOverwrittenOptionsAllowed(true)
                .addSubcommand(new CheckCommand())
                .setExecutionExceptionHandler(new Complaint())
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
