package dev.tocsin.policy.document;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * <code>${NAME}</code> in values. Alertmanager knows no variables and takes the text as it is; so do we, unless they are
 * switched on. Then <code>$${</code> stands for <code>${</code>.
 */
public final class Variables {

    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private Variables() {}

    /** The names whose values a text asks for. */
    public static Set<String> namesIn(String text) {
        return VARIABLE.matcher(text)
                .results()
                .filter(found -> !found.group().startsWith("$$"))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The document with values in the place of names; a name without a value is an error. */
    public static Node expand(Node root, Map<String, String> values, Findings findings) {
        return new Rewriting((path, scalar) -> expand(scalar, values, findings)).copy(root);
    }

    private static String expand(ScalarNode scalar, Map<String, String> values, Findings findings) {
        Matcher found = VARIABLE.matcher(scalar.getValue());
        return found.replaceAll(match -> {
            if (match.group().startsWith("$$")) {
                return Matcher.quoteReplacement(match.group().substring(1));
            }
            @Nullable String value = values.get(match.group(1));
            if (value == null) {
                findings.error(
                        scalar,
                        "environment variable " + match.group(1)
                                + " is not set; set it for the router, or write the value here");
            }
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /** Warns of what looks like a variable and is taken as it is. */
    public static void warnOfUnexpanded(Node root, Findings findings) {
        new Rewriting((path, scalar) -> {
                    VARIABLE.matcher(scalar.getValue())
                            .results()
                            .forEach(
                                    match -> findings.warning(
                                            scalar,
                                            match.group()
                                                    + " is taken as it is, as Alertmanager does; to put the environment"
                                                    + " variable's value there, write \"expand_environment: true\" in tocsin.yml"));
                    return scalar.getValue();
                })
                .copy(root);
    }
}
