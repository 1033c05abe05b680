package dev.tocsin.policy.matcher;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.Utf8Order;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Matchers that must all be satisfied; none of them are satisfied by every label set. Order is kept. */
public final class Matchers {

    public static final Matchers NONE = new Matchers(List.of());

    private static final Comparator<LabelMatcher> ALERTMANAGER_ORDER = Comparator.comparing(
                    LabelMatcher::name, Utf8Order.INSTANCE)
            .thenComparing(LabelMatcher::value, Utf8Order.INSTANCE)
            .thenComparing(LabelMatcher::operator);

    private final CompiledMatcher[] matchers;

    private Matchers(List<CompiledMatcher> matchers) {
        this.matchers = matchers.toArray(CompiledMatcher[]::new);
    }

    public static Matchers of(List<CompiledMatcher> matchers) {
        return new Matchers(matchers);
    }

    /** @throws InvalidMatcherException if one asks for a regular expression and its value is none */
    public static Matchers compile(List<LabelMatcher> matchers) {
        return new Matchers(matchers.stream().map(CompiledMatcher::compile).toList());
    }

    /** Whether every matcher is satisfied; an absent label has the empty value. */
    public boolean matches(LabelSet labels) {
        for (CompiledMatcher matcher : matchers) {
            if (!matcher.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    /** By name, then value, then operator: the order in which routes and inhibit rules hold and print them. */
    public Matchers sorted() {
        return new Matchers(Stream.of(matchers)
                .sorted(Comparator.comparing(CompiledMatcher::matcher, ALERTMANAGER_ORDER))
                .toList());
    }

    public List<CompiledMatcher> asList() {
        return List.of(matchers);
    }

    public boolean isEmpty() {
        return matchers.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matchers that && asList().equals(that.asList());
    }

    @Override
    public int hashCode() {
        return asList().hashCode();
    }

    /** The block of a route key, such as <code>{severity="critical",team=~"a|b"}</code>: no space after the comma. */
    @Override
    public String toString() {
        return Stream.of(matchers).map(CompiledMatcher::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
