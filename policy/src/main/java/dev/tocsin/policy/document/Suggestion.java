package dev.tocsin.policy.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was probably meant by a word that is not known. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code ; did you mean "x"?}, or nothing if no known word is near. */
    public static String didYouMean(String word, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .filter(one -> !one.isEmpty())
                .min(Comparator.comparingInt((String one) -> distance(word, one))
                        .thenComparing(one -> one));
        return nearest.filter(one -> isNear(distance(word, one), word))
                .map(one -> "; did you mean \"" + one + "\"?")
                .orElse("");
    }

    /** Words of which no letter is the same are not near, however short. */
    private static boolean isNear(int distance, String word) {
        return distance < word.length() && distance <= Math.max(1, word.length() / 3);
    }

    /** Levenshtein's. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
