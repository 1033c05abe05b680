package dev.tocsin.policy.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParsedMatchers.Unparsable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of Alertmanager's matcher/compat and matcher/compliance tests, one reason a row. */
class MatcherParserTest {

    private static final String REFUSED = "refused";

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            nullValues = "-",
            value = {
                // input ; UTF-8 ; classic ; reason
                "foo=bar; {foo=\"bar\"}; {foo=\"bar\"}; bare value",
                "{foo=bar}; {foo=\"bar\"}; {foo=\"bar\"}; braces that pair",
                "foo=\"bar\"; {foo=\"bar\"}; {foo=\"bar\"}; quoted value",
                "foo!=bar; {foo!=\"bar\"}; {foo!=\"bar\"}; not equal",
                "foo=~b.+r; {foo=~\"b.+r\"}; {foo=~\"b.+r\"}; bare expression",
                "foo!~\"a|b\"; {foo!~\"a|b\"}; {foo!~\"a|b\"}; negated expression",
                "foo=a,bar=b; {foo=\"a\",bar=\"b\"}; {foo=\"a\",bar=\"b\"}; two",
                "foo=a, bar=b,; {foo=\"a\",bar=\"b\"}; {foo=\"a\",bar=\"b\"}; comma at the end",
                "foo=a , bar=b; {foo=\"a\",bar=\"b\"}; {foo=\"a\",bar=\"b\"}; white space",
                "foo=\"a,b\"; {foo=\"a,b\"}; {foo=\"a,b\"}; comma in quotes",
                "{}; {}; {}; empty braces are no matcher",
                "@@; {}; {}; nothing is no matcher",
                "foo=; refused; {foo=\"\"}; an empty value must be written in UTF-8 mode",
                "foo=\"\"; {foo=\"\"}; {foo=\"\"}; empty value",
                "{foo=bar; refused; {foo=\"bar\"}; only the classic grammar forgives a missing brace",
                "foo=bar}; refused; {foo=\"bar\"}; only the classic grammar forgives a lone brace",
                "foo=~\"a\\d+\"; refused; {foo=~\"a\\\\d+\"}; no such escape in Go",
                "foo=\"a\\\\d+\"; {foo=\"a\\\\d+\"}; {foo=\"a\\\\d+\"}; escaped backslash",
                "foo=\"\\u2603\"; {foo=\"☃\"}; {foo=\"\\\\u2603\"}; the classic grammar knows no code points",
                "foo=\"\\xe2\\x98\\x83\"; {foo=\"☃\"}; {foo=\"\\\\xe2\\\\x98\\\\x83\"}; bytes that are UTF-8",
                "foo=\"\\xff\"; refused; {foo=\"\\\\xff\"}; bytes that are not UTF-8",
                "foo=\"a\\nb\"; {foo=\"a\\nb\"}; {foo=\"a\\nb\"}; line feed",
                "foo=\"a\\\"b\"; {foo=\"a\\\"b\"}; {foo=\"a\\\"b\"}; escaped quote",
                "foo=a\"b; refused; refused; quote inside a bare value",
                "foo=\"a; refused; refused; quotation without end",
                "foo=a b; refused; {foo=\"a b\"}; only classic bare values hold spaces",
                "foo=🙂; {foo=\"🙂\"}; {foo=\"🙂\"}; bare value beyond ASCII",
                "🙂=bar; {🙂=\"bar\"}; refused; name beyond ASCII",
                "\"foo bar\"=baz; {\"foo bar\"=\"baz\"}; refused; quoted name",
                "foo='bar'; refused; {foo=\"'bar'\"}; single quotes quote nothing",
                "foo=`bar`; refused; {foo=\"`bar`\"}; backticks quote nothing",
                "foo==bar; refused; {foo=\"=bar\"}; an operator too many",
                "foo!bar; refused; refused; half an operator",
                "foo; refused; refused; no operator",
                "=bar; refused; refused; no name",
                ",foo=bar; refused; refused; a comma first",
                "foo=bar,,; refused; refused; two commas",
                "foo=~\"(\"; refused; refused; not an expression",
                "foo=~\"(?=a)\"; refused; refused; look-ahead is not RE2",
                "foo:bar=x; {foo:bar=\"x\"}; {foo:bar=\"x\"}; colon in a name",
                "1foo=x; {1foo=\"x\"}; refused; digit first",
            })
    void eachGrammarReadsWhatAlertmanagerReads(String input, String utf8, String classic, String reason) {
        assertThat(read(MatcherParser.parse(input, ParserMode.UTF8)))
                .as("UTF-8")
                .isEqualTo(utf8);
        assertThat(read(MatcherParser.parse(input, ParserMode.CLASSIC)))
                .as("classic")
                .isEqualTo(classic);
        String expected = classic.equals(REFUSED) ? utf8 : classic;
        assertThat(read(MatcherParser.parse(input, ParserMode.FALLBACK)))
                .as("fallback")
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "foo=~\"a\\d+\"; only classic",
                "foo=\"\\u2603\"; both, and they differ",
                "foo=; only classic",
            })
    void fallbackWarnsWhenTheGrammarsDisagree(String input, String reason) {
        assertThat(MatcherParser.parse(input, ParserMode.FALLBACK))
                .isInstanceOfSatisfying(Parsed.class, parsed -> assertThat(parsed.warnings())
                        .singleElement()
                        .asString()
                        .startsWith(input));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "FALLBACK; {foo=bar}; refused",
                "UTF8; foo=bar}; refused",
                "FALLBACK; foo=bar; {foo=\"bar\"}",
                "UTF8; foo=bar,a=b; refused",
                "CLASSIC; foo=bar,a=b; {foo=\"bar,a=b\"}",
            })
    void aFilterIsOneMatcherWithoutBraces(ParserMode mode, String input, String expected) {
        assertThat(read(MatcherParser.parseOne(input, mode))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: fallback {1}, classic {2}")
    @CsvSource({"alertname,true,true", "1a,true,false", "über,true,false", "a b,true,false", "'',false,false"})
    void theModeDecidesWhichLabelNamesAreValid(String name, boolean fallback, boolean classic) {
        assertThat(ParserMode.FALLBACK.isValidLabelName(name)).isEqualTo(fallback);
        assertThat(ParserMode.UTF8.isValidLabelName(name)).isEqualTo(fallback);
        assertThat(ParserMode.CLASSIC.isValidLabelName(name)).isEqualTo(classic);
    }

    private static String read(ParsedMatchers parsed) {
        return switch (parsed) {
            case Parsed(Matchers matchers, var warnings) -> matchers.toString();
            case Unparsable unparsable -> REFUSED;
        };
    }
}
