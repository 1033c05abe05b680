package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which alerts began and stopped firing between two looks at the groups of an incident. */
record GroupDifference(int joined, int left, int firing) {

    /** @param others groups that are the same at both looks */
    static GroupDifference between(@Nullable AlertGroup before, AlertGroup now, List<AlertGroup> others) {
        Set<LabelSet> then = before == null ? new HashSet<>() : firing(before);
        Set<LabelSet> firing = firing(now);
        for (AlertGroup other : others) {
            then.addAll(firing(other));
            firing.addAll(firing(other));
        }
        Set<LabelSet> joined = new HashSet<>(firing);
        joined.removeAll(then);
        Set<LabelSet> left = new HashSet<>(then);
        left.removeAll(firing);
        return new GroupDifference(joined.size(), left.size(), firing.size());
    }

    private static Set<LabelSet> firing(AlertGroup group) {
        return group.alerts().stream()
                .filter(NotifiedAlert::isFiring)
                .map(NotifiedAlert::labels)
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean isNone() {
        return joined == 0 && left == 0;
    }

    /** Such as {@code 2 alerts joined, 1 resolved: 4 firing}. */
    String summary() {
        List<String> parts = new ArrayList<>();
        if (joined > 0) {
            parts.add(joined == 1 ? "1 alert joined" : joined + " alerts joined");
        }
        if (left > 0) {
            parts.add(
                    parts.isEmpty()
                            ? (left == 1 ? "1 alert resolved" : left + " alerts resolved")
                            : left + " resolved");
        }
        return String.join(", ", parts) + ": " + firing + " firing";
    }
}
