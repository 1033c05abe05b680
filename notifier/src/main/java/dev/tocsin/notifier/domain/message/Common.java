package dev.tocsin.notifier.domain.message;

import dev.tocsin.contracts.LabelSet;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** The pairs that every one of several label sets has. */
final class Common {

    private Common() {}

    static LabelSet of(Stream<LabelSet> sets) {
        Iterator<LabelSet> each = sets.iterator();
        if (!each.hasNext()) {
            return LabelSet.EMPTY;
        }
        Map<String, String> common = each.next().asMap();
        while (each.hasNext() && !common.isEmpty()) {
            LabelSet other = each.next();
            common.entrySet()
                    .removeIf(pair -> !other.has(pair.getKey())
                            || !other.value(pair.getKey()).equals(pair.getValue()));
        }
        return LabelSet.of(common);
    }
}
