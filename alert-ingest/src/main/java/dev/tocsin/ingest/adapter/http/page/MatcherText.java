package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.CompiledMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Matchers as people write them. */
final class MatcherText {

    private MatcherText() {}

    static String of(LabelSet labels) {
        List<LabelMatcher> matchers = new ArrayList<>();
        labels.forEach((name, value) -> matchers.add(new LabelMatcher(name, Operator.EQUAL, value)));
        return of(matchers);
    }

    static String of(List<LabelMatcher> matchers) {
        return matchers.stream()
                .map(matcher -> CompiledMatcher.compile(matcher).toString())
                .collect(Collectors.joining(", "));
    }
}
