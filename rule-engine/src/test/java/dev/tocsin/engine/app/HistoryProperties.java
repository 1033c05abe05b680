package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.questions.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every history of alerts, silences, reloads and restarts. */
class HistoryProperties {

    private static final int ALERTS = 4;

    private static final List<String> POLICIES = policies();

    /** An integration knows that an alert fires, by what it was told of a group. */
    private record Known(Integration integration, GroupKey group, LabelSet alert) {}

    @Property(tries = 150)
    void whoIsToldFiringIsToldResolvedAndNobodyIsToldOfItTwice(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 0, max = 999) Integer> history) {
        EngineRun run = EngineRun.start(POLICIES.getFirst());
        List<String> silences = new ArrayList<>();
        for (int step : history) {
            run = apply(step, run, silences);
        }
        for (int alert = 0; alert < ALERTS; alert++) {
            resolve(run, alert);
        }
        run.advance(Duration.ofMinutes(6));
        List<GroupNotified> notified = run.notified();
        run.close();

        assertThat(unclosed(notified)).isEmpty();
    }

    private static EngineRun apply(int step, EngineRun run, List<String> silences) {
        int which = step / 10 % ALERTS;
        switch (step % 10) {
            case 0, 1, 2 -> run.post(labels(which), run.now(), run.now().plus(Duration.ofDays(1)));
            case 3, 4 -> resolve(run, which);
            case 5 -> silences.add(MuteTest.silence(run, "instance", "" + which, Duration.ofMinutes(step / 40 + 1)));
            case 6 -> {
                if (!silences.isEmpty()) {
                    run.ask(new Question.ExpireSilence(TenantId.DEFAULT, silences.removeLast()));
                }
            }
            case 7 -> run.reload(POLICIES.get(step / 10 % POLICIES.size()));
            case 8 -> {
                return run.restart();
            }
            default -> {}
        }
        run.advance(Duration.ofSeconds(step / 3));
        return run;
    }

    /** What is known to fire in the end; fails where somebody is told anew of what they know from another group. */
    private static Set<Known> unclosed(List<GroupNotified> notified) {
        Set<Known> open = new HashSet<>();
        for (GroupNotified record : notified) {
            record.told().forEach(told -> record.group()
                    .alerts()
                    .forEach(alert -> tell(told.integration(), record.group().key(), alert, open)));
        }
        return open;
    }

    private static void tell(Integration integration, GroupKey group, NotifiedAlert alert, Set<Known> open) {
        Known known = new Known(integration, group, alert.labels());
        if (alert.isFiring()) {
            assertThat(open)
                    .as("what %s is told of %s", integration, known)
                    .noneMatch(other -> other.integration().equals(integration)
                            && other.alert().equals(alert.labels())
                            && !other.group().equals(group));
            open.add(known);
        } else {
            open.remove(known);
        }
    }

    private static LabelSet labels(int alert) {
        return LabelSet.of("alertname", "Slow", "job", alert < 2 ? "db" : "web", "instance", "" + alert);
    }

    private static void resolve(EngineRun run, int alert) {
        run.post(labels(alert), run.now().minusSeconds(1), run.now());
    }

    private static List<String> policies() {
        String policy = """
                route:
                  receiver: rest
                  group_by: [alertname]
                  group_wait: 30s
                  group_interval: 2m
                  repeat_interval: 7m
                  routes:
                    - matchers: [job="db"]
                      receiver: db
                receivers:
                  - name: db
                    webhook_configs: [{url: 'http://127.0.0.1:9/db'}]
                  - name: rest
                    webhook_configs: [{url: 'http://127.0.0.1:9/rest'}]
                """;
        String route = "    - matchers: [job=\"db\"]\n      receiver: db\n";
        return List.of(
                policy,
                policy.replace("receiver: db", "receiver: rest"),
                policy.replace("[alertname]", "[alertname, instance]"),
                policy.replace("  routes:\n" + route, ""),
                policy.replace(route, "    - matchers: [instance=\"1\"]\n      receiver: rest\n" + route),
                policy.replace("receiver: db", "receiver: base").replace("name: db", "name: base"));
    }
}
