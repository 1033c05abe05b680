package dev.tocsin.router.adapter.files;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.Problem;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import dev.tocsin.policy.route.Route;
import dev.tocsin.router.app.port.PolicySource.Gathered;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./tocsin check FILE}: says all that is wrong with a policy, one problem a line as {@code file:line: message}, and
 * what of it has no effect. The files are gathered as a router would, and nothing is started.
 */
public final class CheckPolicy {

    private final PrintWriter out;

    public CheckPolicy(PrintWriter out) {
        this.out = out;
    }

    /** Whether a router would take the policy. */
    public boolean isValid(Path alertmanagerYaml) {
        return switch (new PolicyFolder(alertmanagerYaml, System::getenv).gather()) {
            case Gathered.Unreadable(String file, String reason) -> {
                out.println(file + ": " + reason);
                yield false;
            }
            case Gathered.Files(PolicyFiles files) -> isValid(files);
        };
    }

    private boolean isValid(PolicyFiles files) {
        PolicyResult result = PolicyLoader.load(files);
        result.warnings().forEach(this::printWarning);
        String warnings = count(result.warnings().size(), "warning");
        return switch (result) {
            case PolicyResult.Refused(List<Problem> problems, List<Problem> ignored) -> {
                problems.forEach(out::println);
                out.println(files.path() + " is refused: " + count(problems.size(), "error") + ", " + warnings);
                yield false;
            }
            case PolicyResult.Loaded(Policy policy, List<Problem> ignored) -> {
                out.println(files.path() + " is valid: " + size(policy) + ", " + warnings + ", version "
                        + policy.version());
                yield true;
            }
        };
    }

    private void printWarning(Problem warning) {
        out.println(new Problem(warning.file(), warning.line(), "warning: " + warning.message()));
    }

    private static String size(Policy policy) {
        return count(routes(policy.routes().root()), "route") + ", "
                + count(policy.receivers().size(), "receiver") + ", "
                + count(policy.inhibitRules().size(), "inhibit rule");
    }

    private static int routes(Route route) {
        return 1 + route.routes().stream().mapToInt(CheckPolicy::routes).sum();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
