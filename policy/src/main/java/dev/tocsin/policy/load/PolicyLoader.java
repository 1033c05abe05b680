package dev.tocsin.policy.load;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.Problem;
import dev.tocsin.policy.document.Document;
import dev.tocsin.policy.document.Findings;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.Variables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Makes a policy of its files, or says all that is wrong with them. Reads nothing but what it is given. */
public final class PolicyLoader {

    private PolicyLoader() {}

    public static PolicyResult load(PolicyFiles files) {
        Findings main = new Findings(files.path());
        Findings beside = new Findings(files.tocsinPath());
        Optional<Node> tocsinRoot = Document.parse(files.tocsinYaml() == null ? "" : files.tocsinYaml(), beside);
        Section tocsin = tocsinRoot
                .map(root -> Section.of(root, "tocsin.yml", beside))
                .orElseGet(() -> Section.empty("tocsin.yml", beside));
        ReadingOptions options = ReadingOptions.read(tocsin);
        Optional<Policy> policy = Document.parse(files.alertmanagerYaml(), main)
                .map(root -> withVariables(root, options, files, main))
                .flatMap(root ->
                        new PolicyReader(files, options).read(Section.of(root, "the policy", main), tocsin, root));
        if (policy.isEmpty() && main.errors().isEmpty()) {
            main.error(1, "the policy is empty; it needs at least a route with a receiver");
        }
        List<Problem> errors = joined(main.errors(), beside.errors());
        List<Problem> warnings = joined(main.warnings(), beside.warnings());
        return policy.isPresent() && errors.isEmpty()
                ? new PolicyResult.Loaded(policy.get(), warnings)
                : new PolicyResult.Refused(errors, warnings);
    }

    private static Node withVariables(Node root, ReadingOptions options, PolicyFiles files, Findings findings) {
        if (options.expandEnvironment()) {
            return Variables.expand(root, files.environment(), findings);
        }
        Variables.warnOfUnexpanded(root, findings);
        return root;
    }

    private static List<Problem> joined(List<Problem> first, List<Problem> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
