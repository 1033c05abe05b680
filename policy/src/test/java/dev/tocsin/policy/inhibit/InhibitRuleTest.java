package dev.tocsin.policy.inhibit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InhibitRuleTest {

    @ParameterizedTest(name = "{6}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                // source matchers ; target matchers ; equal ; source ; target ; inhibits ; reason
                "s=1; t=1; e; s=1,e=x; t=1,e=x; true; equal values",
                "s=1; t=1; e; s=1,e=x; t=1,e=y; false; different values",
                "s=1; t=1; e; s=1; t=1; true; missing on both sides is equal",
                "s=1; t=1; e; s=1,e=x; t=1; false; missing on one side differs",
                "s=1; t=1; e f; s=1,e=x,f=y; t=1,e=x,f=y; true; all of several",
                "s=1; t=1; e f; s=1,e=x,f=y; t=1,e=x,f=z; false; one of several differs",
                "s=1; t=1; e f; s=1,e=xy; t=1,e=x,f=y; false; values are not run together",
                "s=1; t=1; -; s=1,e=x; t=1,e=y; true; nothing need be equal",
                "s=1; t=1; -; s=2; t=1; false; not a source",
                "s=1; t=1; -; s=1; t=2; false; not a target",
                "s=1; t=1; -; s=1,t=1; s=1,t=1; false; an alert that is both does not inhibit itself",
                "s=1; t=1; -; s=1,t=1,n=a; s=1,t=1,n=b; false; two that are both do not inhibit each other",
                "s=1; t=1; -; s=1; s=1,t=1; true; one that is both is inhibited by a source only",
                "s=1; t=1; -; s=1,t=1; t=1; true; one that is both inhibits a target only",
                "s=1; -; -; s=1; x=1; true; without target matchers everything is a target",
                "-; t=1; -; x=1; t=1; true; without source matchers everything is a source",
                "s=1,u=1; t=1; -; s=1; t=1; false; source matchers are joined by and",
            })
    void followsTheDefinition(
            String source,
            String target,
            String equal,
            String sourceAlert,
            String targetAlert,
            boolean expected,
            String reason) {
        InhibitRule rule = new InhibitRule(0, "", matchers(source), matchers(target), names(equal));

        assertThat(rule.inhibits(labels(sourceAlert), labels(targetAlert))).isEqualTo(expected);
    }

    @Test
    void equalKeysNeedNoOrderAndNoRepeats() {
        InhibitRule one = new InhibitRule(0, "", Matchers.NONE, Matchers.NONE, List.of("b", "a", "b"));
        InhibitRule two = new InhibitRule(0, "", Matchers.NONE, Matchers.NONE, List.of("a", "b"));
        LabelSet labels = LabelSet.of("a", "1", "b", "2");

        assertThat(one.equalKey(labels)).isEqualTo(two.equalKey(labels));
    }

    private static Matchers matchers(String text) {
        return text == null ? Matchers.NONE : ((Parsed) MatcherParser.parse(text, ParserMode.UTF8)).matchers();
    }

    private static List<String> names(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static LabelSet labels(String text) {
        return LabelSet.of(text.split("[=,]"));
    }
}
