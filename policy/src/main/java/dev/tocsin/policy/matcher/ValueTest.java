package dev.tocsin.policy.matcher;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Set;

/** Whether a value is what a positive matcher asks for, in the cheapest form that is still exact. */
sealed interface ValueTest {

    boolean accepts(String value);

    /** The value itself. */
    record Exactly(String expected) implements ValueTest {
        @Override
        public boolean accepts(String value) {
            return expected.equals(value);
        }
    }

    /** An alternation of plain words, which needs no automaton: {@code api|web|worker}. */
    record OneOf(Set<String> expected) implements ValueTest {
        @Override
        public boolean accepts(String value) {
            return expected.contains(value);
        }
    }

    /**
     * A regular expression over the whole value; its answers are remembered.
     *
     * @param prefix what every value it accepts begins with; may be empty
     */
    record Expression(String prefix, RecentValues<Boolean> answers) implements ValueTest {
        @Override
        public boolean accepts(String value) {
            return value.startsWith(prefix) && answers.get(value);
        }
    }

    int REMEMBERED = 256;

    /** @throws InvalidMatcherException if it is not an RE2 expression */
    static ValueTest ofExpression(String expression) {
        if (expression.chars().allMatch(ValueTest::isPlain)) {
            String[] words = expression.split("\\|", -1);
            return words.length == 1 ? new Exactly(expression) : new OneOf(Set.copyOf(Arrays.asList(words)));
        }
        try {
            Pattern pattern = Pattern.compile(expression);
            return new Expression(prefix(expression), new RecentValues<>(REMEMBERED, pattern::matches));
        } catch (PatternSyntaxException e) {
            throw new InvalidMatcherException(
                    "\"" + expression + "\" is not a regular expression (RE2): " + e.getDescription());
        }
    }

    /** The characters before the first that means more than itself; none if there are alternatives. */
    private static String prefix(String expression) {
        if (expression.indexOf('|') >= 0) {
            return "";
        }
        int end = 0;
        while (end < expression.length() && isPlain(expression.charAt(end))) {
            end++;
        }
        boolean optional = end < expression.length() && "?*{".indexOf(expression.charAt(end)) >= 0;
        // What may be left out is no prefix, and neither is half of a surrogate pair that may be.
        int last = optional && end > 0 ? expression.offsetByCodePoints(end, -1) : end;
        return expression.substring(0, last);
    }

    /** Characters that mean themselves, and the bar. */
    private static boolean isPlain(int c) {
        return c == '|' || c >= 0x80 || "\\.+*?()[]{}^$".indexOf(c) < 0;
    }
}
