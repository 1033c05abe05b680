package dev.tocsin.policy.document;

import java.io.StringReader;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One YAML document. */
public final class Document {

    /** Aliases of collections save typing in large policies; the bound keeps a hostile file from blowing up. */
    private static final int MAX_ALIASES = 2000;

    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;
    private static final int MAX_DEPTH = 200;
    private static final long MAX_NODES = 2_000_000;
    private static final Long ENDLESS = Long.MAX_VALUE / 2;

    private Document() {}

    /** The root of the text, if it is YAML, not empty and without cycles; what is wrong is found otherwise. */
    public static Optional<Node> parse(String text, Findings findings) {
        try {
            @Nullable Node root = new Yaml(options()).compose(new StringReader(text));
            if (root == null) {
                return Optional.empty();
            }
            long size = new Expansion().size(root);
            if (size > MAX_NODES) {
                findings.error(
                        root,
                        "written out without aliases this has more than " + MAX_NODES
                                + " parts, or an alias refers to something that it is itself part of");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            @Nullable Mark mark = e.getProblemMark();
            findings.error(mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            findings.error(1, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }

    /** How large the document is when every alias is written out; a part of itself is endless. */
    private static final class Expansion {

        private final Map<Node, Long> sizes = new IdentityHashMap<>();

        long size(Node node) {
            @Nullable Long known = sizes.get(node);
            if (known != null) {
                return known;
            }
            sizes.put(node, ENDLESS); // Met again before it is known, it contains itself.
            long size = 1;
            for (Node child : children(node)) {
                size = Math.min(ENDLESS, size + size(child));
            }
            sizes.put(node, size);
            return size;
        }

        private static List<Node> children(Node node) {
            return switch (node) {
                case MappingNode mapping ->
                    mapping.getValue().stream()
                            .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()))
                            .toList();
                case SequenceNode sequence -> sequence.getValue();
                default -> List.of();
            };
        }
    }
}
