package dev.tocsin.policy.load;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.policy.DeadManSwitch;
import dev.tocsin.policy.document.DurationText;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.Suggestion;
import dev.tocsin.policy.document.TextItem;
import dev.tocsin.policy.load.Additions.Oncall;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.policy.route.GroupBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code tocsin.yml}: what Alertmanager has no words for. */
final class AdditionsReader {

    private static final Duration ESCALATE_AFTER = Duration.ofMinutes(5);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofMinutes(3);

    private final ParserMode mode;
    private final MatchersReader matchers;

    AdditionsReader(ParserMode mode) {
        this.mode = mode;
        this.matchers = new MatchersReader(mode);
    }

    /** @param receivers the names that {@code alertmanager.yml} defines */
    Additions read(Section tocsin, Set<String> receivers) {
        Additions additions = new Additions(
                oncall(tocsin, receivers), incidents(tocsin), deadManSwitches(tocsin), BehaviourReader.read(tocsin));
        tocsin.end();
        return additions;
    }

    private static Map<String, Oncall> oncall(Section tocsin, Set<String> receivers) {
        Map<String, Oncall> byReceiver = new LinkedHashMap<>();
        for (Section receiver : tocsin.sections("receivers", "receivers")) {
            String name = receiver.text("name", "");
            if (!receivers.contains(name)) {
                receiver.error(
                        "name",
                        receiver.name() + " names receiver \"" + name + "\", which alertmanager.yml does not define"
                                + Suggestion.didYouMean(name, receivers));
            }
            receiver.section("oncall", "oncall of receiver \"" + name + "\"")
                    .map(AdditionsReader::oncall)
                    .filter(oncall -> byReceiver.put(name, oncall) != null)
                    .ifPresent(twice -> receiver.error(
                            "name",
                            "receiver \"" + name + "\" has oncall twice; a receiver reaches one schedule, remove one"));
            receiver.end();
        }
        return byReceiver;
    }

    private static Oncall oncall(Section oncall) {
        String schedule = oncall.text("schedule", "");
        if (schedule.isEmpty()) {
            oncall.error("schedule", oncall.name() + " has no schedule; name one");
        }
        Duration escalateAfter = positive(oncall, "escalate_after", ESCALATE_AFTER);
        oncall.end();
        return new Oncall(schedule, escalateAfter);
    }

    private Matchers incidents(Section tocsin) {
        Matchers critical = Matchers.compile(List.of(new LabelMatcher("severity", Operator.EQUAL, "critical")));
        Optional<Section> incidents = tocsin.section("incidents", "incidents");
        if (incidents.isEmpty()) {
            return critical;
        }
        Matchers given = incidents.get().has("matchers") ? matchers.read(incidents.get(), "matchers") : critical;
        incidents.get().end();
        return given;
    }

    private List<DeadManSwitch> deadManSwitches(Section tocsin) {
        if (!tocsin.has("dead_man_switches")) {
            Matchers watchdog = Matchers.compile(List.of(new LabelMatcher("alertname", Operator.EQUAL, "Watchdog")));
            return List.of(new DeadManSwitch(watchdog, PERIOD, GRACE, new GroupBy.All()));
        }
        List<DeadManSwitch> switches = new ArrayList<>();
        for (Section each : tocsin.sections("dead_man_switches", "dead_man_switches")) {
            Matchers beats = matchers.read(each, "matchers");
            if (beats.isEmpty()) {
                each.error("matchers", each.name() + " has no matchers; say which alerts are its beats");
            }
            switches.add(new DeadManSwitch(
                    beats,
                    positive(each, "period", PERIOD),
                    each.duration("grace", DurationText.PROMETHEUS).orElse(GRACE),
                    groupBy(each)));
            each.end();
        }
        return switches;
    }

    private GroupBy groupBy(Section deadManSwitch) {
        Optional<List<TextItem>> items = deadManSwitch.textItems("group_by");
        items.orElse(List.of()).stream()
                .filter(item -> !mode.isValidLabelName(item.text()))
                .forEach(item -> deadManSwitch
                        .findings()
                        .error(
                                item.place(),
                                "\"" + item.text() + "\" in group_by of " + deadManSwitch.name()
                                        + " is not a valid label name"));
        return items.<GroupBy>map(names ->
                        new GroupBy.Labels(names.stream().map(TextItem::text).toList()))
                .orElse(new GroupBy.All());
    }

    static Duration positive(Section section, String key, Duration fallback) {
        Duration duration = section.duration(key, DurationText.PROMETHEUS).orElse(fallback);
        if (duration.isZero()) {
            section.error(key, key + " of " + section.name() + " must be more than zero");
            return fallback;
        }
        return duration;
    }
}
