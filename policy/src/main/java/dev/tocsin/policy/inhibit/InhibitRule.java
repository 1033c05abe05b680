package dev.tocsin.policy.inhibit;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.Matchers;
import java.util.List;

/**
 * A target is inhibited while a source fires whose {@code equal} labels have the target's values, unless each of the two
 * matches both sides: so no alert inhibits itself and no two inhibit each other, while an alert that matches both sides
 * can still be inhibited by one that is a source only.
 *
 * @param index its place in the policy, from 0
 * @param name may be empty
 * @param source none means every alert is a source
 * @param target none means every alert is a target
 * @param equal label names without repeats; none means that any source will do
 */
public record InhibitRule(int index, String name, Matchers source, Matchers target, List<String> equal) {

    public InhibitRule {
        equal = equal.stream().distinct().sorted().toList();
        source = source.sorted();
        target = target.sorted();
    }

    public boolean isSource(LabelSet labels) {
        return source.matches(labels);
    }

    public boolean isTarget(LabelSet labels) {
        return target.matches(labels);
    }

    /**
     * Equal for two alerts exactly if all their {@code equal} labels are; a missing label equals an empty one. For hash
     * look-ups; not for people.
     */
    public String equalKey(LabelSet labels) {
        if (equal.size() == 1) {
            return labels.value(equal.getFirst());
        }
        StringBuilder key = new StringBuilder();
        for (String name : equal) {
            String value = labels.value(name);
            // The length keeps ("a", "bc") apart from ("ab", "c"), whatever the values hold.
            key.append(value.length()).append(':').append(value);
        }
        return key.toString();
    }

    /** Whether {@code target} is inhibited as long as {@code source} fires. */
    public boolean inhibits(LabelSet source, LabelSet target) {
        return isSource(source)
                && isTarget(target)
                && equalKey(source).equals(equalKey(target))
                && !(isSource(target) && isTarget(source));
    }
}
