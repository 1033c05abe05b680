package dev.tocsin.policy.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledMatcherTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "EQUAL,        api,        api,       true,  equal value",
        "EQUAL,        api,        apis,      false, other value",
        "EQUAL,        '',         ,          true,  an absent label is empty",
        "NOT_EQUAL,    api,        ,          true,  an absent label differs",
        "NOT_EQUAL,    api,        api,       false, equal value negated",
        "MATCHES,      api|web,    web,       true,  a word of an alternation",
        "MATCHES,      api|web,    apiweb,    false, not a word of an alternation",
        "MATCHES,      a.*,        api,       true,  expression",
        "MATCHES,      pi,         api,       false, anchored at the beginning",
        "MATCHES,      ap,         api,       false, anchored at the end",
        "MATCHES,      a|ap,       api,       false, anchored as a whole",
        "MATCHES,      API,        api,       false, case counts",
        "MATCHES,      (?i)API,    api,       true,  unless it is told not to",
        "MATCHES,      .*,         ,          true,  anything is also nothing",
        "MATCHES,      .+,         ,          false, something is not nothing",
        "MATCHES,      '',         ,          true,  the empty expression",
        "MATCHES,      a|,         ,          true,  an alternative that is empty",
        "MATCHES,      ab?,        a,         true,  the last character may be left out",
        "MATCHES,      ab*c,       ac,        true,  a repeated character may be left out",
        "MATCHES,      'ab{0,1}',  a,         true,  a counted character may be left out",
        "MATCHES,      ab+,        a,         false, a character must be there once",
        "MATCHES,      a🙂?b,      ab,        true,  a character beyond the basic plane may be left out",
        "MATCHES,      ab.*|c,     c,         true,  alternatives have no common beginning",
        "NOT_MATCHES,  a.*,        api,       false, expression negated",
        "NOT_MATCHES,  a.*,        ,          true,  an absent label does not match",
        "MATCHES,      \\p{Greek}, λ,         true,  classes of Unicode",
    })
    void matchesAsAlertmanagerDoes(Operator operator, String value, String label, boolean expected, String reason) {
        CompiledMatcher matcher = CompiledMatcher.compile(new LabelMatcher("job", operator, value));
        LabelSet labels = label == null ? LabelSet.EMPTY : LabelSet.of("job", label);

        assertThat(matcher.matches(labels)).isEqualTo(expected);
        assertThat(matcher.matches(labels)).as("remembered").isEqualTo(expected);
    }

    @Test
    void aDotDoesNotMatchALineFeedNorDoesTheEndTolerateOne() {
        CompiledMatcher matcher = CompiledMatcher.compile(new LabelMatcher("a", Operator.MATCHES, "x.?"));

        assertThat(matcher.matchesValue("x\n")).isFalse();
    }

    @Test
    void whatIsNotRe2IsRefusedWithItsReason() {
        assertThatThrownBy(() -> CompiledMatcher.compile(new LabelMatcher("a", Operator.MATCHES, "(?=b)")))
                .isInstanceOf(InvalidMatcherException.class)
                .hasMessageContaining("(?=b)")
                .hasMessageContaining("RE2");
    }

    @Test
    void anAnchoredExpressionPrintsItsAnchors() {
        assertThat(CompiledMatcher.anchored("service", "foo1|foo2")).hasToString("service=~\"^(?:foo1|foo2)$\"");
    }
}
