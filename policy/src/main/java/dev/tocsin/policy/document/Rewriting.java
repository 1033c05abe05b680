package dev.tocsin.policy.document;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Copies a document with other scalars in it; places stay those of the original. */
final class Rewriting {

    /** Gives the scalar to put in another's place. */
    interface Rule {
        /** @param path the keys that lead there, outermost first; lists add nothing */
        String rewrite(List<String> path, ScalarNode scalar);
    }

    private final Rule rule;

    Rewriting(Rule rule) {
        this.rule = rule;
    }

    Node copy(Node node) {
        return copy(List.of(), node);
    }

    private Node copy(List<String> path, Node node) {
        return switch (node) {
            case ScalarNode scalar -> copy(path, scalar);
            case SequenceNode list ->
                new SequenceNode(
                        list.getTag(),
                        true,
                        list.getValue().stream().map(item -> copy(path, item)).toList(),
                        list.getStartMark(),
                        list.getEndMark(),
                        list.getFlowStyle());
            case MappingNode mapping ->
                new MappingNode(
                        mapping.getTag(),
                        true,
                        mapping.getValue().stream()
                                .map(pair -> copy(path, pair))
                                .toList(),
                        mapping.getStartMark(),
                        mapping.getEndMark(),
                        mapping.getFlowStyle());
            default -> node;
        };
    }

    private NodeTuple copy(List<String> path, NodeTuple pair) {
        List<String> inner = new ArrayList<>(path);
        if (pair.getKeyNode() instanceof ScalarNode key && !key.getValue().equals("<<")) {
            inner.add(key.getValue());
        }
        return new NodeTuple(pair.getKeyNode(), copy(List.copyOf(inner), pair.getValueNode()));
    }

    private Node copy(List<String> path, ScalarNode scalar) {
        String value = rule.rewrite(path, scalar);
        return value.equals(scalar.getValue())
                ? scalar
                : new ScalarNode(Tag.STR, value, scalar.getStartMark(), scalar.getEndMark(), scalar.getScalarStyle());
    }
}
