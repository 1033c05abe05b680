package dev.tocsin.policy.document;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values, read as what they should be. Messages do not quote texts, which may be secrets. */
final class Scalars {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n");

    private Scalars() {}

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    static Optional<String> text(Node node, String name, Findings findings) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(isNull(node) ? "" : scalar.getValue());
        }
        findings.error(node, name + " must be a text, not a list or mapping");
        return Optional.empty();
    }

    static Optional<Boolean> flag(Node node, String name, Findings findings) {
        if (node instanceof ScalarNode scalar) {
            String word = scalar.getValue().toLowerCase(Locale.ROOT);
            if (TRUE.contains(word) || FALSE.contains(word)) {
                return Optional.of(TRUE.contains(word));
            }
        }
        findings.error(node, name + " must be true or false");
        return Optional.empty();
    }

    static Optional<Integer> count(Node node, String name, Findings findings) {
        if (node instanceof ScalarNode scalar) {
            try {
                int count = Integer.parseInt(scalar.getValue());
                if (count >= 0) {
                    return Optional.of(count);
                }
            } catch (NumberFormatException e) {
                // Told below, like a negative number.
            }
        }
        findings.error(node, name + " must be a whole number, 0 or more");
        return Optional.empty();
    }

    static Optional<Duration> duration(Node node, String name, DurationText style, Findings findings) {
        Optional<Duration> duration =
                node instanceof ScalarNode scalar ? style.parse(scalar.getValue()) : Optional.empty();
        if (duration.isEmpty()) {
            String value = node instanceof ScalarNode scalar ? ", is \"" + scalar.getValue() + "\"" : "";
            boolean tooLong = node instanceof ScalarNode scalar && style.isTooLong(scalar.getValue());
            String expected = tooLong ? "292 years at most" : style.expected();
            findings.error(node, name + " must be " + expected + value);
        }
        return duration;
    }
}
