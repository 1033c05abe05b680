package dev.tocsin.policy.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTextTest {

    @Property
    void whatIsPrintedReadsBackInTheUtf8Grammar(@ForAll("matchers") List<LabelMatcher> written) {
        Matchers matchers = Matchers.compile(written);

        assertThat(MatcherParser.parse(matchers.toString(), ParserMode.UTF8))
                .isEqualTo(new ParsedMatchers.Parsed(matchers, List.of()));
    }

    @Property
    void whatHasAPlainNameReadsBackInTheClassicGrammarToo(@ForAll("plainlyNamed") List<LabelMatcher> written) {
        Matchers matchers = Matchers.compile(written);

        assertThat(MatcherParser.parse(matchers.toString(), ParserMode.FALLBACK))
                .isEqualTo(new ParsedMatchers.Parsed(matchers, List.of()));
    }

    @Provide
    Arbitrary<List<LabelMatcher>> matchers() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab_:{}!=~,\\\"'` \n\t\r\u0001\u007f\u00a0\u00adü☃\u2028")
                .ofMaxLength(8);
        return lists(text.filter(name -> !name.isEmpty()), text);
    }

    @Provide
    Arbitrary<List<LabelMatcher>> plainlyNamed() {
        Arbitrary<String> name =
                Arbitraries.strings().withChars("ab_").ofMinLength(1).ofMaxLength(3);
        return lists(name, Arbitraries.strings().withChars("ab,{}\\\"= nü☃\n").ofMaxLength(8));
    }

    private static Arbitrary<List<LabelMatcher>> lists(Arbitrary<String> name, Arbitrary<String> value) {
        return Combinators.combine(name, Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL), value)
                .as(LabelMatcher::new)
                .list()
                .ofMaxSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "quote;  a\"b ; a=\"a\\\"b\"",
                "backslash; a\\b ; a=\"a\\\\b\"",
                "tab stays as it is; a\tb ; a=\"a\tb\"",
                "snowman stays as it is; ☃ ; a=\"☃\"",
            })
    void aPlainNameHasItsValueEscapedAsOpenMetricsDoes(String reason, String value, String expected) {
        assertThat(MatcherText.of(new LabelMatcher("a", Operator.EQUAL, value))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "tab; a\tb; \"n n\"=\"a\\tb\"",
                "delete; a\u007fb; \"n n\"=\"a\\x7fb\"",
                "soft hyphen; a\u00adb; \"n n\"=\"a\\u00adb\"",
                "no-break space; a\u00a0b; \"n n\"=\"a\\u00a0b\"",
                "letter; ü; \"n n\"=\"ü\"",
                "emoji; 🙂; \"n n\"=\"🙂\"",
                "tag beyond the basic plane; \uDB40\uDC01; \"n n\"=\"\\U000e0001\"",
            })
    void aNameThatNeedsQuotesHasBothQuotedAsGoDoes(String reason, String value, String expected) {
        assertThat(MatcherText.of(new LabelMatcher("n n", Operator.EQUAL, value)))
                .isEqualTo(expected);
    }
}
