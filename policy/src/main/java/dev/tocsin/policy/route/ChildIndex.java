package dev.tocsin.policy.route;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.CompiledMatcher;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the children that an alert may take without asking each of them.
 *
 * <p>Each child is filed in the drawer of one label that it has a matcher on, so that with hundreds of siblings an alert
 * costs one look-up per drawer, however many of them hold regular expressions, and then the few that are left.
 */
final class ChildIndex {

    /** Below this many children asking each one is as cheap. */
    private static final int WORTH_FILING = 4;

    private final List<Route> children;
    private final Drawer[] drawers;

    ChildIndex(List<Route> children) {
        this.children = children;
        this.drawers = children.size() < WORTH_FILING ? new Drawer[0] : file(children);
    }

    private static Drawer[] file(List<Route> children) {
        Map<String, Drawer> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < children.size(); i++) {
            byLabel.computeIfAbsent(label(children.get(i)), Drawer::new).file(i, children.get(i));
        }
        return byLabel.values().toArray(Drawer[]::new);
    }

    /** The label that tells most: one whose values are known, else one it must match; without matchers, any will do. */
    private static String label(Route child) {
        Optional<CompiledMatcher> best = child.matchers().asList().stream().min(Comparator.comparing(ChildIndex::rank));
        return best.map(CompiledMatcher::name).orElse("");
    }

    private static int rank(CompiledMatcher matcher) {
        if (matcher.onlyValues().isPresent()) {
            return 0;
        }
        return matcher.matcher().operator().isPositive() ? 1 : 2;
    }

    /** Adds what the children take, in order, up to the first that takes the alert and does not continue. */
    void match(LabelSet labels, List<Route> found) {
        switch (drawers.length) {
            case 0 -> matchUpTo(children.size(), null, labels, found);
            case 1 -> {
                int[] candidates = drawers[0].candidates(labels);
                matchUpTo(candidates.length, candidates, labels, found);
            }
            default -> merge(labels, found);
        }
    }

    /** Asks the candidates in turn, or the children themselves if there are none. */
    private void matchUpTo(int count, int @Nullable [] candidates, LabelSet labels, List<Route> found) {
        for (int i = 0; i < count; i++) {
            if (endsAt(candidates == null ? i : candidates[i], labels, found)) {
                return;
            }
        }
    }

    private void merge(LabelSet labels, List<Route> found) {
        int[][] candidates = new int[drawers.length][];
        int[] next = new int[drawers.length];
        for (int i = 0; i < drawers.length; i++) {
            candidates[i] = drawers[i].candidates(labels);
        }
        while (true) {
            int least = -1;
            for (int i = 0; i < drawers.length; i++) {
                if (next[i] < candidates[i].length
                        && (least < 0 || candidates[i][next[i]] < candidates[least][next[least]])) {
                    least = i;
                }
            }
            if (least < 0 || endsAt(candidates[least][next[least]++], labels, found)) {
                return;
            }
        }
    }

    private boolean endsAt(int child, LabelSet labels, List<Route> found) {
        Route route = children.get(child);
        return route.match(labels, found) && !route.continues();
    }
}
