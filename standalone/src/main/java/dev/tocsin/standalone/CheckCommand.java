package dev.tocsin.standalone;

import dev.tocsin.router.adapter.files.CheckPolicy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Validates a policy without starting anything. Each problem is a line that editors and pipelines understand:
 * {@code file:line: message}. Ends with 0 for a policy that would be taken, 1 for one that would not.
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validates an alertmanager.yml, and the tocsin.yml beside it, and prints every problem.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "An alertmanager.yml.")
    private Path file = Path.of("alertmanager.yml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean valid = new CheckPolicy(out).isValid(file);
        out.flush();
        return valid ? 0 : 1;
    }
}
