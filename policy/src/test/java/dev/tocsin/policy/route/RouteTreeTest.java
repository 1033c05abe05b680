package dev.tocsin.policy.route;

import static dev.tocsin.policy.route.Routes.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTreeTest {

    private final RouteTree tree = RouteTree.of(route("root")
            .routes(
                    route("db").when("team=db").routes(route("db-page").when("severity=critical")),
                    route("copy").when("severity=critical").continuing(),
                    route("page").when("severity=critical", "env!~\"dev.*\""),
                    route("never").when("severity=critical"))
            .build());

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "severity=info; root; no child takes it",
                "team=db; db; a child takes it, and its parent does not",
                "team=db,severity=critical; db-page; the deepest takes it",
                "severity=critical; copy page; continue concerns the next siblings",
                "severity=critical,env=dev1; copy never; a missing label is empty for negative matchers too",
            })
    void anAlertTakesTheRoutesThatAlertmanagerWouldChoose(String labels, String receivers, String reason) {
        assertThat(tree.match(labels(labels)).stream().map(Route::receiver))
                .containsExactly(receivers.trim().split(" "));
    }

    @Test
    void aNodeWhoseLastMatchingChildContinuesIsNotAResultItself() {
        RouteTree all = RouteTree.of(
                route("root").routes(route("a").when("x=1").continuing()).build());

        assertThat(all.match(LabelSet.of("x", "1"))).extracting(Route::receiver).containsExactly("a");
    }

    @Test
    void settingsAreInheritedButIntervalsAreNot() {
        RouteTree inherits = RouteTree.of(new RouteDefinition(
                "root",
                Routes.matchers(),
                false,
                new GroupBy.Labels(List.of("team")),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                List.of("night"),
                List.of("day"),
                Map.of("a", "1", "b", "1"),
                List.of(route(null).when("x=1").label("b", "2").build())));

        Route child = inherits.root().routes().getFirst();

        assertThat(child.receiver()).isEqualTo("root");
        assertThat(child.groupBy()).isEqualTo(new GroupBy.Labels(List.of("team")));
        assertThat(List.of(child.groupWait(), child.groupInterval(), child.repeatInterval()))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(child.labels()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(child.muteTimeIntervals()).isEmpty();
        assertThat(child.activeTimeIntervals()).isEmpty();
    }

    @Test
    void theRootHasAlertmanagersDefaults() {
        Route root = RouteTree.of(route("root").build()).root();

        assertThat(root.groupBy()).isEqualTo(GroupBy.NOTHING);
        assertThat(List.of(root.groupWait(), root.groupInterval(), root.repeatInterval()))
                .containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4));
    }

    @Test
    void aListOfLabelsReplacesTheInheritedOneEvenIfItIsEmpty() {
        RouteTree grouped = RouteTree.of(route("root")
                .by(new GroupBy.All())
                .routes(route("a").when("x=1").by(GroupBy.NOTHING), route("b").when("x=2"))
                .build());
        LabelSet one = LabelSet.of("x", "1", "y", "1");
        LabelSet two = LabelSet.of("x", "2", "y", "1");

        assertThat(grouped.match(one).getFirst().groupLabels(one)).isEqualTo(LabelSet.EMPTY);
        assertThat(grouped.match(two).getFirst().groupLabels(two)).isEqualTo(two);
    }

    @Test
    void aGroupKeyIsAlertmanagersOwn() {
        RouteTree keyed = RouteTree.of(route("root")
                .by(new GroupBy.Labels(List.of("job", "alertname", "absent")))
                .routes(route("a").when("severity=\"critical\""))
                .build());
        LabelSet labels = LabelSet.of("alertname", "HighErrorRate", "job", "loki", "severity", "critical");
        Route taken = keyed.match(labels).getFirst();

        var key = taken.groupKey(taken.groupLabels(labels));

        assertThat(key).hasToString("{}/{severity=\"critical\"}:{alertname=\"HighErrorRate\", job=\"loki\"}");
        assertThat(key.hash()).isEqualTo("038ab47e83d22a58318e8b0b2e752f57b064c100818ff915003e9f909050f60b");
    }

    @Test
    void matchersOfAKeyAreSortedAndSiblingsAreToldApartByTheirPlace() {
        RouteTree twins = RouteTree.of(route("root")
                .routes(route("a").when("b=2", "a!=\"x y\"", "a=1"), route("b").when("a=1", "b=2", "a!=\"x y\""))
                .build());
        String block = "{a=\"1\",a!=\"x y\",b=\"2\"}";

        assertThat(twins.root().routes()).extracting(Route::key).containsExactly("{}/" + block, "{}/" + block);
        assertThat(twins.root().routes())
                .extracting(Route::id)
                .containsExactly("{}/" + block + "/0", "{}/" + block + "/1");
        assertThat(twins.byId("{}/" + block + "/1"))
                .contains(twins.root().routes().get(1));
        assertThat(twins.byId("{}")).contains(twins.root());
        assertThat(twins.byId("gone")).isEmpty();
    }

    private static LabelSet labels(String text) {
        return LabelSet.of(text.trim().split("[=,]"));
    }
}
