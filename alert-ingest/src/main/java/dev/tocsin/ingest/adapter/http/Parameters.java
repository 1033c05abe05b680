package dev.tocsin.ingest.adapter.http;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.ingest.app.AlertQuery;
import dev.tocsin.ingest.app.AlertQuery.ReceiverChoice;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.InvalidMatcherException;
import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParsedMatchers;
import dev.tocsin.policy.matcher.ParserMode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Query parameters of the reading endpoints. Matchers are read as the tenant's policy says. */
@Singleton
final class Parameters {

    private final PolicyBook policies;

    Parameters(PolicyBook policies) {
        this.policies = policies;
    }

    AlertQuery alerts(Call call) throws BadParameterException {
        return new AlertQuery(
                call.tenant(),
                call.flag("active"),
                call.flag("silenced"),
                call.flag("inhibited"),
                call.flag("muted"),
                filter(call),
                receivers(call));
    }

    List<LabelMatcher> filter(Call call) throws BadParameterException {
        return matchers(call, "filter").asList().stream()
                .map(CompiledMatcher::matcher)
                .toList();
    }

    /** Each value is one matcher; all must be satisfied. */
    Matchers matchers(Call call, String parameter) throws BadParameterException {
        ParserMode mode =
                policies.current(call.tenant()).map(Policy::parserMode).orElse(ParserMode.FALLBACK);
        List<CompiledMatcher> all = new ArrayList<>();
        for (String text : call.all(parameter)) {
            switch (MatcherParser.parseOne(text, mode)) {
                case ParsedMatchers.Parsed parsed ->
                    all.addAll(parsed.matchers().asList());
                case ParsedMatchers.Unparsable unparsable -> throw new BadParameterException(unparsable.reason());
            }
        }
        return Matchers.of(all);
    }

    private ReceiverChoice receivers(Call call) throws BadParameterException {
        Matchers labels = matchers(call, "receiver_matchers");
        String name = call.last("receiver");
        try {
            return new ReceiverChoice(name == null ? "" : name, labels);
        } catch (InvalidMatcherException e) {
            throw new BadParameterException("failed to parse receiver param: " + e.getMessage());
        }
    }
}
