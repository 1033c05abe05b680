package dev.tocsin.router.adapter.files;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.Problem;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.policy.route.Route;
import dev.tocsin.router.app.port.PolicySource.Gathered;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./tocsin check FILE}: says all that is wrong with a policy, one problem a line as {@code file:line: message}, and
 * what of it has no effect. Starts nothing.
 */
public final class CheckPolicy {

    private static final int VALID = 0;
    private static final int INVALID = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;

    CheckPolicy(PrintStream out) {
        this.out = out;
    }

    /** Exits with 0 if the policy is valid, 1 if it is not, and 2 if there is no file to check. */
    public static void main(String[] arguments) {
        System.exit(new CheckPolicy(System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            out.println("usage: check FILE (an alertmanager.yml; a tocsin.yml beside it is checked too)");
            return MISUSED;
        }
        Path file = Path.of(arguments.getFirst());
        return switch (new PolicyFolder(file, System::getenv).gather()) {
            case Gathered.Unreadable(String name, String reason) -> {
                out.println(name + ": " + reason);
                yield INVALID;
            }
            case Gathered.Files(PolicyFiles files) -> check(files);
        };
    }

    private int check(PolicyFiles files) {
        PolicyResult result = PolicyLoader.load(files);
        return switch (result) {
            case PolicyResult.Refused(List<Problem> problems, List<Problem> warnings) -> {
                problems.forEach(out::println);
                warnings.forEach(this::printWarning);
                out.printf("%s is not valid: %s%n", files.path(), count(problems.size(), "problem"));
                yield INVALID;
            }
            case PolicyResult.Loaded(Policy policy, List<Problem> warnings) -> {
                warnings.forEach(this::printWarning);
                out.printf(
                        "%s is valid: %s, %s, %s, %s%n",
                        files.path(),
                        count(routes(policy.routes().root()), "route"),
                        count(policy.receivers().size(), "receiver"),
                        count(policy.inhibitRules().size(), "inhibit rule"),
                        count(policy.timeIntervals().size(), "time interval"));
                yield VALID;
            }
        };
    }

    private void printWarning(Problem warning) {
        out.println(new Problem(warning.file(), warning.line(), "warning: " + warning.message()));
    }

    private static int routes(Route route) {
        return 1 + route.routes().stream().mapToInt(CheckPolicy::routes).sum();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
