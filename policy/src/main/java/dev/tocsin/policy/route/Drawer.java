package dev.tocsin.policy.route;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.RecentValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The children of a route that are filed under one label, by the values that they accept there. */
final class Drawer {

    private static final int REMEMBERED = 4096;

    private final String label;
    private final RecentValues<int[]> candidates = new RecentValues<>(REMEMBERED, this::accepting);

    /** Children that accept these values only. */
    private final Map<String, List<Filed>> byValue = new HashMap<>();

    /** Children that must be tried. */
    private final List<Filed> others = new ArrayList<>();

    /** @param matchers the child's matchers on the drawer's label */
    private record Filed(int child, List<CompiledMatcher> matchers) {

        boolean accepts(String value) {
            for (CompiledMatcher matcher : matchers) {
                if (!matcher.matchesValue(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    Drawer(String label) {
        this.label = label;
    }

    void file(int number, Route child) {
        List<CompiledMatcher> matchers = child.matchers().asList().stream()
                .filter(matcher -> matcher.name().equals(label))
                .toList();
        Filed filed = new Filed(number, matchers);
        Optional<Set<String>> values = matchers.stream()
                .flatMap(matcher -> matcher.onlyValues().stream())
                .findFirst();
        values.ifPresentOrElse(
                all -> all.forEach(value -> byValue.computeIfAbsent(value, none -> new ArrayList<>())
                        .add(filed)),
                () -> others.add(filed));
    }

    /** The numbers of the children that accept the label's value, ascending. */
    int[] candidates(LabelSet labels) {
        return candidates.get(labels.value(label));
    }

    private int[] accepting(String value) {
        return IntStream.concat(accepting(byValue.getOrDefault(value, List.of()), value), accepting(others, value))
                .sorted()
                .toArray();
    }

    private static IntStream accepting(List<Filed> all, String value) {
        return all.stream().filter(filed -> filed.accepts(value)).mapToInt(Filed::child);
    }
}
