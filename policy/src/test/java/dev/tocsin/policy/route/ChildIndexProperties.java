package dev.tocsin.policy.route;

import static dev.tocsin.policy.route.Routes.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChildIndexProperties {

    @Property(tries = 500)
    void filingChildrenChangesNothingAboutWhoTakesAnAlert(
            @ForAll("definitions") List<RouteDefinition> children, @ForAll("alerts") List<Map<String, String>> alerts) {
        RouteDefinition root = route("root").build();
        Route parent = RouteTree.of(new RouteDefinition(
                        "root",
                        root.matchers(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Map.of(),
                        children))
                .root();
        for (Map<String, String> alert : alerts) {
            LabelSet labels = LabelSet.ofNonEmpty(alert);
            List<Route> found = new ArrayList<>();
            parent.match(labels, found);

            assertThat(found).containsExactlyElementsOf(oneByOne(parent, labels));
        }
    }

    private static List<Route> oneByOne(Route parent, LabelSet labels) {
        List<Route> found = new ArrayList<>();
        for (Route child : parent.routes()) {
            if (child.matchers().matches(labels)) {
                found.add(child);
                if (!child.continues()) {
                    break;
                }
            }
        }
        return found.isEmpty() ? List.of(parent) : found;
    }

    @Provide
    Arbitrary<List<RouteDefinition>> definitions() {
        Arbitrary<String> matcher = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("=", "!=", "=~", "!~"),
                        Arbitraries.of("1", "2", "1|2", ".*", ""))
                .as((name, operator, value) -> name + operator + "\"" + value + "\"");
        return Combinators.combine(matcher.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as((matchers, continues) -> {
                    Routes child = route("r").when(matchers.toArray(String[]::new));
                    return (continues ? child.continuing() : child).build();
                })
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> alerts() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.of("1", "2", "3", ""))
                .list()
                .ofSize(8);
    }
}
