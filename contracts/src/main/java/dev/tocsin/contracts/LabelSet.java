package dev.tocsin.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Names with values, sorted by the UTF-8 bytes of the name: the labels of an alert or a group, or its annotations.
 *
 * <p>A name occurs once. An absent name reads as the empty string, as matchers and inhibition see it.
 */
public final class LabelSet implements Comparable<LabelSet> {

    public static final LabelSet EMPTY = new LabelSet(new String[0]);

    /** Name, value, name, value ... in order of the names. */
    private final String[] pairs;

    private final int hash;

    /** Takes over {@code pairs}, which must be sorted and without repeated names. */
    LabelSet(String[] pairs) {
        this.pairs = pairs;
        this.hash = Arrays.hashCode(pairs);
    }

    public static LabelSet of(Map<String, String> labels) {
        return of(labels, value -> true);
    }

    /** Copies {@code labels} without those whose value is empty, as Alertmanager does before it looks at an alert. */
    public static LabelSet ofNonEmpty(Map<String, String> labels) {
        return of(labels, value -> !value.isEmpty());
    }

    private static LabelSet of(Map<String, String> labels, Predicate<String> keep) {
        List<String> names = new ArrayList<>(labels.size());
        labels.forEach((name, value) -> {
            if (keep.test(value)) {
                names.add(name);
            }
        });
        if (names.isEmpty()) {
            return EMPTY;
        }
        names.sort(Utf8Order.INSTANCE);
        String[] pairs = new String[names.size() * 2];
        for (int i = 0; i < names.size(); i++) {
            pairs[2 * i] = names.get(i);
            pairs[2 * i + 1] = labels.getOrDefault(names.get(i), "");
        }
        return new LabelSet(pairs);
    }

    /** For tests and constants: name, value, name, value ... */
    public static LabelSet of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name without a value: " + Arrays.toString(namesAndValues));
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            labels.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(labels);
    }

    public int size() {
        return pairs.length / 2;
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    public String name(int index) {
        return pairs[2 * index];
    }

    public String value(int index) {
        return pairs[2 * index + 1];
    }

    /** The value of {@code name}, or the empty string. */
    public String value(String name) {
        int index = indexOf(name);
        return index < 0 ? "" : pairs[2 * index + 1];
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return i / 2;
            }
        }
        return -1;
    }

    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** A copy in order of the names. */
    public Map<String, String> asMap() {
        Map<String, String> map = LinkedHashMap.newLinkedHashMap(size());
        forEach(map::put);
        return map;
    }

    /** The labels whose name is among {@code names}; a name that is absent here stays absent. */
    public LabelSet only(Collection<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        forEach((name, value) -> {
            if (names.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept.size() == size() ? this : of(kept);
    }

    /** Without those whose value is empty: itself where there are none. */
    public LabelSet withoutEmpty() {
        for (int i = 1; i < pairs.length; i += 2) {
            if (pairs[i].isEmpty()) {
                return ofNonEmpty(asMap());
            }
        }
        return this;
    }

    /** A copy in which {@code name} has {@code value}. */
    public LabelSet with(String name, String value) {
        Map<String, String> copy = asMap();
        copy.put(name, value);
        return of(copy);
    }

    public Fingerprint fingerprint() {
        return Fnv1a.fingerprint(this);
    }

    /**
     * Fewer labels first; then, over the names of both in order, the set that lacks the name, then the lesser value.
     *
     * <p>Source: prometheus/common {@code model/labelset.go}, {@code Before}.
     */
    @Override
    public int compareTo(LabelSet other) {
        if (pairs.length != other.pairs.length) {
            return Integer.compare(pairs.length, other.pairs.length);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            int names = Utf8Order.INSTANCE.compare(pairs[i], other.pairs[i]);
            if (names != 0) {
                return -names;
            }
            int values = Utf8Order.INSTANCE.compare(pairs[i + 1], other.pairs[i + 1]);
            if (values != 0) {
                return values;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSet that && hash == that.hash && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(name)
                .append("=\"")
                .append(value)
                .append('"'));
        return text.append('}').toString();
    }
}
