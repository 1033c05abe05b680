package dev.tocsin.contracts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Gathers names and values one at a time, for readers of streams. Reusable after {@link #build}; not for several
 * threads.
 *
 * <p>Senders written in Go send their labels sorted, and such a set costs one array. Any other order takes the longer
 * way through a map, so that a hostile order costs no more than n log n.
 */
public final class LabelSetBuilder {

    private String[] pairs = new String[32];
    private int length;
    private boolean sorted = true;

    /** Adds a name; the last value of a repeated name wins. */
    public void add(String name, String value) {
        if (length > 0 && Utf8Order.INSTANCE.compare(pairs[length - 2], name) >= 0) {
            sorted = false;
        }
        if (length == pairs.length) {
            pairs = Arrays.copyOf(pairs, length * 2);
        }
        pairs[length++] = name;
        pairs[length++] = value;
    }

    /** The set of what was added; the builder is empty afterwards. */
    public LabelSet build() {
        LabelSet built = sorted ? copy() : LabelSet.of(map());
        Arrays.fill(pairs, 0, length, "");
        length = 0;
        sorted = true;
        return built;
    }

    private LabelSet copy() {
        return length == 0 ? LabelSet.EMPTY : new LabelSet(Arrays.copyOf(pairs, length));
    }

    private Map<String, String> map() {
        Map<String, String> labels = HashMap.newHashMap(length / 2);
        for (int i = 0; i < length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }
}
