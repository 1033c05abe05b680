package dev.tocsin.policy.route;

import dev.tocsin.policy.matcher.MatcherParser;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParsedMatchers.Parsed;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Route definitions for tests, in few words. */
final class Routes {

    private final @Nullable String receiver;
    private Matchers matchers = Matchers.NONE;
    private boolean continues;
    private @Nullable GroupBy groupBy;
    private Map<String, String> labels = Map.of();
    private List<RouteDefinition> routes = List.of();

    private Routes(@Nullable String receiver) {
        this.receiver = receiver;
    }

    static Routes route(@Nullable String receiver) {
        return new Routes(receiver);
    }

    static Matchers matchers(String... texts) {
        return ((Parsed) MatcherParser.parse(String.join(",", texts), ParserMode.UTF8)).matchers();
    }

    Routes when(String... texts) {
        matchers = matchers(texts);
        return this;
    }

    Routes continuing() {
        continues = true;
        return this;
    }

    Routes by(GroupBy labels) {
        groupBy = labels;
        return this;
    }

    Routes label(String name, String value) {
        labels = Map.of(name, value);
        return this;
    }

    Routes routes(Routes... children) {
        routes = Stream.of(children).map(Routes::build).toList();
        return this;
    }

    RouteDefinition build() {
        return new RouteDefinition(
                receiver, matchers, continues, groupBy, null, null, null, List.of(), List.of(), labels, routes);
    }
}
