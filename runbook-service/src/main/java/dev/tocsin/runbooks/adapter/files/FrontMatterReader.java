package dev.tocsin.runbooks.adapter.files;

import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParsedMatchers.Unparsable;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.runbooks.domain.runbook.RunbookProblem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads front matter, and names everything that is wrong with it by line. */
final class FrontMatterReader {

    private static final String KNOWN = "title, owner, contacts, matchers";

    private final int firstLine;
    private final List<RunbookProblem> problems = new ArrayList<>();
    private String title = "";
    private String owner = "";
    private final List<String> contacts = new ArrayList<>();
    private final List<CompiledMatcher> matchers = new ArrayList<>();

    /** @param firstLine the file's line on which the YAML begins, from 1 */
    FrontMatterReader(int firstLine) {
        this.firstLine = firstLine;
    }

    FrontMatter read(String yaml) {
        try {
            switch (new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml))) {
                case null -> {}
                case MappingNode mapping -> mapping.getValue().forEach(this::entry);
                case Node other -> problem(other, "expected keys with values: " + KNOWN);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.add(new RunbookProblem(firstLine + line, "not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new RunbookProblem(firstLine, "not YAML: " + e.getMessage()));
        }
        return new FrontMatter(title, owner, contacts, Matchers.of(matchers), problems);
    }

    private void entry(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node value = entry.getValueNode();
        switch (key) {
            case "title" -> title = text(key, value);
            case "owner" -> owner = text(key, value);
            case "contacts" -> items(key, value).forEach(item -> contacts.add(item.getValue()));
            case "matchers" -> items(key, value).forEach(this::matcher);
            default -> problem(entry.getKeyNode(), "unknown key \"" + key + "\"; known are " + KNOWN);
        }
    }

    private String text(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem(value, key + " must be a text");
        return "";
    }

    private List<ScalarNode> items(String key, Node value) {
        List<ScalarNode> items = new ArrayList<>();
        List<Node> nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        for (Node node : nodes) {
            if (node instanceof ScalarNode scalar) {
                items.add(scalar);
            } else {
                problem(node, "each of " + key + " must be a text");
            }
        }
        return items;
    }

    private void matcher(ScalarNode item) {
        switch (MatcherParser.parse(item.getValue(), ParserMode.FALLBACK)) {
            case Parsed(Matchers parsed, List<String> _) -> matchers.addAll(parsed.asList());
            case Unparsable(String reason) -> problem(item, "not a matcher: " + reason);
        }
    }

    private void problem(Node node, String message) {
        problems.add(new RunbookProblem(firstLine + node.getStartMark().getLine(), message));
    }
}
