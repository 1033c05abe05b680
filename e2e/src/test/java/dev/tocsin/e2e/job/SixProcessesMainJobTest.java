package dev.tocsin.e2e.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.ServiceName;
import dev.tocsin.e2e.suite.SixProcesses;
import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.e2e.trace.SpanCollector;
import dev.tocsin.e2e.trace.SpanSeen;
import dev.tocsin.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SixProcessesMainJobTest extends MainJob {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDERS_SPAN = "00f067aa0ba902b7";

    /** What each service on the way says in its log. */
    private static final Map<ServiceName, String> ON_THE_WAY = Map.of(
            ServiceName.ALERT_INGEST, "alerts stored",
            ServiceName.RULE_ENGINE, "group notified",
            ServiceName.ROUTER, "notification published",
            ServiceName.NOTIFIER, "delivery attempted");

    /** A little less than the policy's, for clocks that are read in different places. */
    private static final Duration GROUP_WAIT = Duration.ofMillis(900);

    private final SpanCollector spans = SpanCollector.start();
    private @Nullable SixProcesses started;

    @Override
    Suite start(Path work, Path policy) {
        Map<String, String> settings = new HashMap<>(spans.settings());
        settings.put("quarkus.log.category.\"dev.tocsin.ingest\".level", "DEBUG");
        started = SixProcesses.start(work, policy, settings);
        return started;
    }

    private SixProcesses suite() {
        return Objects.requireNonNull(started);
    }

    @AfterAll
    void stopCollector() {
        spans.close();
    }

    @Test
    void oneTraceLeadsFromThePostToTheProvidersAnswer() {
        int status = new Api(suite().ingest())
                .fire(Map.of("alertname", "Traced", "run", "traced"), "00-" + TRACE + "-" + SENDERS_SPAN + "-01");
        assertThat(status).isEqualTo(200);

        assertThat(webhook("traced").header("traceparent"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("00-" + TRACE));
        Await.untilAsserted(Suite.PATIENCE, this::assertOneTreeOfSpans);
        Await.untilAsserted(Suite.PATIENCE, () -> ON_THE_WAY.forEach(this::assertLogNamesTheTrace));
    }

    private void assertOneTreeOfSpans() {
        List<SpanSeen> all = spans.of(TRACE);
        Map<String, SpanSeen> byId = all.stream().collect(Collectors.toMap(SpanSeen::id, Function.identity()));
        SpanSeen post = one(all, "alert-ingest", "POST /api/v2/alerts");
        assertThat(post.parent()).isEqualTo(SENDERS_SPAN);
        assertThat(all).allSatisfy(span -> assertThat(span.equals(post) || byId.containsKey(span.parent()))
                .as("the parent of %s is among the spans", span)
                .isTrue());
        List<SpanSeen> way = new ArrayList<>();
        for (SpanSeen at = one(all, "notifier", "deliver webhook"); at != null; at = byId.get(at.parent())) {
            way.add(at);
        }
        assertThat(way.reversed())
                .extracting(SpanSeen::service)
                .containsExactly("alert-ingest", "alert-ingest", "rule-engine", "router", "notifier");
        SpanSeen decision = one(all, "rule-engine", "decide to notify");
        assertThat(way).contains(decision);
        assertThat(Duration.between(decision.start(), decision.end())).isGreaterThan(GROUP_WAIT);
    }

    private static SpanSeen one(List<SpanSeen> all, String service, String name) {
        assertThat(all)
                .filteredOn(
                        span -> span.service().equals(service) && span.name().equals(name))
                .as("%s: %s", service, name)
                .hasSize(1);
        return all.stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void assertLogNamesTheTrace(ServiceName service, String message) {
        assertThat(suite().log(service))
                .as("log of %s", service)
                .anyMatch(line -> line.startsWith("{")
                        && line.contains("\"traceId\":\"" + TRACE + "\"")
                        && line.contains(message));
    }
}
