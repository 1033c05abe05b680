package dev.tocsin.standalone;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.Problem;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.standalone.install.UnusableSettingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        return switch (PolicyLoader.load(files())) {
            case PolicyResult.Loaded(Policy policy, List<Problem> warnings) -> {
                warnings.forEach(warning -> out.println(line(warning, "warning: ")));
                out.println(file + " is valid: " + policy.receivers().size() + " receiver(s), " + warnings.size()
                        + " warning(s), version " + policy.version().value());
                yield 0;
            }
            case PolicyResult.Refused(List<Problem> problems, List<Problem> warnings) -> {
                warnings.forEach(warning -> out.println(line(warning, "warning: ")));
                problems.forEach(problem -> out.println(line(problem, "")));
                out.println(file + " is refused: " + problems.size() + " error(s), " + warnings.size() + " warning(s)");
                yield 1;
            }
        };
    }

    private static String line(Problem problem, String kind) {
        return problem.file() + ":" + problem.line() + ": " + kind + problem.message();
    }

    /** Templates have no say in whether a policy is valid. */
    private PolicyFiles files() {
        Path beside = file.resolveSibling("tocsin.yml");
        @Nullable String tocsin = Files.exists(beside) ? text(beside) : null;
        return new PolicyFiles(file.toString(), text(file), tocsin, Map.of(), System.getenv());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnusableSettingException(file + " is not UTF-8.");
        } catch (IOException e) {
            throw new UnusableSettingException(file + " cannot be read: is there such a file?");
        }
    }
}
