package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.Global;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.document.Redaction;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.inhibit.InhibitRule;
import dev.tocsin.policy.load.Additions.Oncall;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.policy.route.RouteTree;
import dev.tocsin.policy.time.TimeInterval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the two files as one policy. What it returns is worth nothing if errors were found. */
final class PolicyReader {

    private final PolicyFiles files;
    private final ReadingOptions options;

    PolicyReader(PolicyFiles files, ReadingOptions options) {
        this.files = files;
        this.options = options;
    }

    /**
     * @param node that {@code root} was made of
     * @return empty if there is no route at all
     */
    Optional<Policy> read(Section root, Section tocsin, Node node) {
        HttpReader http = new HttpReader(files.directory());
        GlobalSettings global = GlobalReader.read(sectionOrEmpty(root, "global"), http);
        List<Receiver> receivers = new ReceiverReader(global, http).read(root);
        List<TimeInterval> intervals = TimeIntervalReader.read(root);
        List<InhibitRule> inhibitRules = new InhibitRuleReader(options.parserMode()).read(root);
        Set<String> names = names(receivers, Receiver::name);
        Optional<RouteTree> routes = routes(root, names, names(intervals, TimeInterval::name));
        Additions additions = new AdditionsReader(options.parserMode()).read(tocsin, names);
        if (!root.texts("templates").orElse(List.of()).isEmpty()) {
            root.warning(
                    "templates",
                    "templates are not rendered yet; Tocsin's own texts are sent where receivers" + " use them");
        }
        warnOfUnsupported(root);
        root.end();
        return routes.map(tree -> new Policy(
                files.version(),
                new Global(
                        global.resolveTimeout(),
                        global.http(),
                        global.mail().server().orElse(null),
                        global.mail().from()),
                tree,
                receivers.stream()
                        .map(receiver -> withOurs(receiver, additions))
                        .toList(),
                inhibitRules,
                intervals,
                additions.deadManSwitches(),
                additions.incidents(),
                additions.behaviour(),
                options.parserMode(),
                files,
                Redaction.redact(node)));
    }

    private Optional<RouteTree> routes(Section root, Set<String> receivers, Set<String> intervals) {
        Optional<Section> route = root.section("route", "route");
        if (route.isEmpty() && !root.has("route")) {
            root.error("route", "the policy has no route; add one with a receiver");
        }
        return route.map(
                section -> RouteTree.of(new RouteReader(options.parserMode(), receivers, intervals).root(section)));
    }

    private static void warnOfUnsupported(Section root) {
        for (String key : List.of("tracing", "event_recorder")) {
            if (root.has(key)) {
                root.warning(
                        key, key + " has no effect here: it configures Alertmanager itself; configure Tocsin instead");
            }
        }
    }

    private static Section sectionOrEmpty(Section root, String key) {
        return root.section(key, key).orElseGet(() -> Section.empty(key, root.findings()));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every receiver opens incidents for the groups that call for one; some reach people as well. */
    private static Receiver withOurs(Receiver receiver, Additions additions) {
        List<IntegrationConfig> all = new ArrayList<>(receiver.integrations());
        all.add(new IncidentConfig(new Integration(receiver.name(), IncidentConfig.TYPE, 0)));
        @Nullable Oncall oncall = additions.oncall().get(receiver.name());
        if (oncall != null) {
            all.add(new OncallConfig(
                    new Integration(receiver.name(), OncallConfig.TYPE, 0), oncall.schedule(), oncall.escalateAfter()));
        }
        return new Receiver(receiver.name(), receiver.labels(), all);
    }
}
