package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import java.util.Optional;
import java.util.Set;

/** A matcher ready to be asked. Equal to another if both were written alike. */
public final class CompiledMatcher {

    private final LabelMatcher matcher;
    private final ValueTest test;

    private CompiledMatcher(LabelMatcher matcher, ValueTest test) {
        this.matcher = matcher;
        this.test = test;
    }

    /** @throws InvalidMatcherException if the operator asks for a regular expression and the value is none */
    public static CompiledMatcher compile(LabelMatcher matcher) {
        return new CompiledMatcher(
                matcher,
                matcher.operator().isRegex()
                        ? ValueTest.ofExpression(matcher.value())
                        : new ValueTest.Exactly(matcher.value()));
    }

    /**
     * A {@code match_re} entry. Alertmanager prints its expression with the anchors that it adds, and so group keys hold
     * them; {@link #matcher()} does likewise.
     *
     * @throws InvalidMatcherException if it is not an RE2 expression
     */
    public static CompiledMatcher anchored(String name, String expression) {
        return new CompiledMatcher(
                new LabelMatcher(name, LabelMatcher.Operator.MATCHES, "^(?:" + expression + ")$"),
                ValueTest.ofExpression(expression));
    }

    public LabelMatcher matcher() {
        return matcher;
    }

    public String name() {
        return matcher.name();
    }

    /** Whether the label's value satisfies it; an absent label has the empty value. */
    public boolean matches(LabelSet labels) {
        return matchesValue(labels.value(matcher.name()));
    }

    public boolean matchesValue(String value) {
        return test.accepts(value) == matcher.operator().isPositive();
    }

    /** The only values that satisfy it, if they can be told without trying. */
    public Optional<Set<String>> onlyValues() {
        if (!matcher.operator().isPositive()) {
            return Optional.empty();
        }
        return switch (test) {
            case ValueTest.Exactly(String expected) -> Optional.of(Set.of(expected));
            case ValueTest.OneOf(Set<String> expected) -> Optional.of(expected);
            case ValueTest.Expression expression -> Optional.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledMatcher that && matcher.equals(that.matcher);
    }

    @Override
    public int hashCode() {
        return matcher.hashCode();
    }

    @Override
    public String toString() {
        return MatcherText.of(matcher);
    }
}
