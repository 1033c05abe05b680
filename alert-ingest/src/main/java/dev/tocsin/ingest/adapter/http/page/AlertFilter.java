package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.ParsedMatchers;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.List;

/**
 * Matchers as somebody has typed them.
 *
 * @param problem what is wrong with the text; empty if nothing is
 */
public record AlertFilter(String text, List<LabelMatcher> matchers, String problem) {

    static AlertFilter parse(String text, PolicyBook policies) {
        ParserMode mode =
                policies.current(TenantId.DEFAULT).map(Policy::parserMode).orElse(ParserMode.FALLBACK);
        return text.isBlank()
                ? new AlertFilter("", List.of(), "")
                : switch (MatcherParser.parse(text.strip(), mode)) {
                    case ParsedMatchers.Parsed parsed ->
                        new AlertFilter(
                                text,
                                parsed.matchers().asList().stream()
                                        .map(CompiledMatcher::matcher)
                                        .toList(),
                                "");
                    case ParsedMatchers.Unparsable unparsable -> new AlertFilter(text, List.of(), unparsable.reason());
                };
    }

    public boolean isReadable() {
        return problem.isEmpty();
    }
}
