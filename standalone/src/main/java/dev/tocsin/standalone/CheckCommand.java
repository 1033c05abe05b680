package dev.tocsin.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Validates a policy without starting anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Validates an alertmanager.yml, and the tocsin.yml beside it, and prints every problem.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "An alertmanager.yml.")
    private Path file = Path.of("alertmanager.yml");

    @Override
    public Integer call() {
        return 0;
    }
}
