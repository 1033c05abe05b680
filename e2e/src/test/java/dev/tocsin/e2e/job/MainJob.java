package dev.tocsin.e2e.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.e2e.sender.Alertmanager;
import dev.tocsin.e2e.sender.Amtool;
import dev.tocsin.e2e.sender.Prometheus;
import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.e2e.suite.TestPolicy;
import dev.tocsin.embedded.process.Command;
import dev.tocsin.embedded.process.FreePort;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Received;
import dev.tocsin.fakes.smtp.Mail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Each real sender's alert reaches all five providers, however the suite runs. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MainJob {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder = Path.of("");
    private FakeProviders fakes;
    private Suite suite;

    abstract Suite start(Path work, Path policy);

    @BeforeAll
    void startAll(@TempDir Path work) {
        folder = work;
        fakes = FakeProviders.start();
        suite = start(folder, TestPolicy.write(folder.resolve("policy"), fakes));
    }

    @AfterAll
    void stopAll() {
        if (suite != null) {
            suite.close();
        }
        fakes.close();
    }

    @Test
    void anAlertOfARealPrometheusReachesEveryProvider() {
        try (Prometheus prometheus =
                Prometheus.start(folder.resolve("prometheus"), suite.ingest(), FreePort.find(), "prometheus")) {
            assertEverybodyIsTold("AlwaysFiring", "prometheus");
            JsonNode alert = webhook("prometheus").json().at("/alerts/0");
            assertThat(alert.at("/annotations/summary").asText()).isEqualTo("It fires <always> & says so");
            assertThat(alert.at("/generatorURL").asText()).contains("/graph?g0.expr=");
        }
    }

    @Test
    void anAlertThatARealAlertmanagerForwardsReachesEveryProvider() {
        try (Alertmanager alertmanager = Alertmanager.start(
                folder.resolve("alertmanager"), suite.ingest().resolve("/webhooks/alertmanager"), FreePort.find())) {
            Command added = new Amtool(alertmanager.url(), folder)
                    .run("alert", "add", "Forwarded", "run=alertmanager", "severity=warning");
            assertThat(added.succeeded()).as(added.output()).isTrue();

            assertEverybodyIsTold("Forwarded", "alertmanager");
        }
    }

    @Test
    void anAlertThatAmtoolAddsReachesEveryProviderAndIsListedAndSilenced() {
        Amtool amtool = new Amtool(suite.ingest(), folder);
        Command added =
                amtool.run("alert", "add", "ByHand", "run=amtool", "severity=warning", "--annotation=summary=By hand");
        assertThat(added.succeeded()).as(added.output()).isTrue();

        assertEverybodyIsTold("ByHand", "amtool");
        assertThat(amtool.run("alert", "query", "alertname=ByHand").output()).contains("ByHand", "By hand");

        Command silenced = amtool.run("silence", "add", "alertname=ByHand", "--comment=known", "--author=ada");
        assertThat(silenced.succeeded()).as(silenced.output()).isTrue();
        String id = silenced.output().strip().lines().toList().getLast();
        assertThat(amtool.run("silence", "query").output()).contains(id, "ByHand", "known");
        assertThat(amtool.run("alert", "query", "alertname=ByHand").output()).doesNotContain("By hand");
        assertThat(amtool.run("silence", "expire", id).succeeded()).isTrue();
        assertThat(amtool.run("silence", "query").output()).doesNotContain(id);
    }

    /** The group's message at each provider; the fakes refuse what the real ones would. */
    private void assertEverybodyIsTold(String alertname, String run) {
        String key = new GroupKey("{}:{alertname=\"" + alertname + "\", run=\"" + run + "\"}").value();

        JsonNode webhook = webhook(run).json();
        assertThat(webhook.at("/version").asText()).isEqualTo("4");
        assertThat(webhook.at("/groupKey").asText()).isEqualTo(key);
        assertThat(webhook.at("/status").asText()).isEqualTo("firing");
        assertThat(webhook.at("/receiver").asText()).isEqualTo("everyone");
        assertThat(webhook.at("/notification_reason").asText()).isEqualTo("first notification");
        assertThat(webhook.at("/truncatedAlerts").asInt()).isZero();
        assertThat(webhook.at("/groupLabels/alertname").asText()).isEqualTo(alertname);
        JsonNode alert = webhook.at("/alerts/0");
        assertThat(alert.at("/endsAt").asText()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(alert.at("/fingerprint").asText())
                .isEqualTo(LabelSet.of(new com.fasterxml.jackson.databind.ObjectMapper()
                                .convertValue(
                                        alert.at("/labels"),
                                        new com.fasterxml.jackson.core.type.TypeReference<
                                                java.util.Map<String, String>>() {}))
                        .fingerprint()
                        .toString());

        JsonNode pagerduty = await(fakes.pagerduty()::await, alertname, run).json();
        assertThat(pagerduty.at("/event_action").asText()).isEqualTo("trigger");
        assertThat(pagerduty.at("/dedup_key").asText()).isEqualTo(new GroupKey(key).hash());
        assertThat(pagerduty.at("/payload/summary").asText()).contains(alertname);
        assertThat(pagerduty.at("/payload/severity").asText()).isIn("critical", "error", "warning", "info");

        assertThat(await(fakes.slack()::await, alertname, run).body()).contains(alertname);
        JsonNode teams = await(fakes.teams()::await, alertname, run).json();
        assertThat(teams.at("/attachments/0/content/type").asText()).isEqualTo("AdaptiveCard");

        Mail mail = fakes.smtp()
                .await(1, one -> one.subject().contains(alertname), PATIENCE)
                .getFirst();
        assertThat(mail.to()).contains("team@example.org");
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).contains(alertname));
        assertThat(mail.text()).hasValueSatisfying(text -> assertThat(text).contains(alertname));
    }

    final Received webhook(String run) {
        return fakes.webhook()
                .await(1, one -> one.json().at("/groupLabels/run").asText().equals(run), PATIENCE)
                .getFirst();
    }

    private interface Waiting {
        java.util.List<Received> await(int count, Predicate<Received> wanted, Duration patience);
    }

    private static Received await(Waiting provider, String alertname, String run) {
        return provider.await(
                        1, one -> one.body().contains(alertname) && one.body().contains(run), PATIENCE)
                .getFirst();
    }
}
