package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Api;
import dev.tocsin.e2e.suite.Standalone;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five policies in a running suite: alerts are posted, and fake providers say who was told what. */
class PlayedThroughTest {

    private final FakeProviders fakes = FakeProviders.start();
    private @Nullable Standalone suite;

    @TempDir
    private Path folder;

    /** What is under way need not be finished: the question was who is told. */
    @AfterEach
    void end() {
        fakes.close();
        if (suite != null) {
            suite.killAll();
        }
    }

    @Test
    void whileTheIngressFailsWhatLiesBehindItIsHeldBack() {
        Api api = start(Example.A);
        fire(api, "alertname=IngressDown cluster=eu service=ingress severity=critical");
        fire(api, "alertname=TenantProbeFailing tenant=acme cluster=eu behind=ingress severity=critical");
        fire(api, "alertname=CeleryQueueBacklog tenant=acme service=celery cluster=eu severity=warning");

        told(fakes.pagerduty(), "IngressDown");
        told(fakes.teams(), "IngressDown");
        told(fakes.webhook(), "IngressDown");
        told(fakes.teams(), "CeleryQueueBacklog");
        mailed("IngressDown", "@saas.example");
        assertThat(api.get("/api/v2/alerts?silenced=false&inhibited=false").body())
                .doesNotContain("TenantProbeFailing");
        assertThat(fakes.pagerduty().accepted()).noneMatch(one -> one.body().contains("TenantProbeFailing"));

        resolve(api, "alertname=IngressDown cluster=eu service=ingress severity=critical");

        told(fakes.pagerduty(), "TenantProbeFailing");
    }

    @Test
    void aDatabaseAlertReachesItsTeamAndTheChannelOfItsSeverity() {
        Api api = start(Example.B);
        fire(api, "alertname=DatabaseDown instance=db1 family=database severity=critical");
        fire(api, "alertname=DatabaseReplicationLag instance=db1 family=database severity=warning");
        fire(api, "alertname=SignupsLow service=accounts family=business severity=info");

        told(fakes.pagerduty(), "DatabaseDown");
        told(fakes.slack(), "#alerts-critical", "DatabaseDown");
        told(fakes.slack(), "#team-database", "DatabaseDown");
        told(fakes.slack(), "#alerts-info", "SignupsLow");
        mailed("DatabaseDown", "database@platform.example");
        mailed("On call (primary)", "@platform.example");
        assertThat(fakes.slack().accepted()).noneMatch(one -> one.body().contains("DatabaseReplicationLag"));
    }

    @Test
    void aCriticalAlertGoesToPagerDutyAndOnAndTheBusinessAlertToCustomerSuccess() {
        Api api = start(Example.C);
        fire(api, "alertname=CeleryWorkersGone component=celery service=celery severity=critical");
        fire(api, "alertname=TenantSignalHealthLow tenant=acme component=signals severity=warning");

        told(fakes.pagerduty(), "CeleryWorkersGone");
        told(fakes.slack(), "#platform-alerts", "CeleryWorkersGone");
        told(fakes.slack(), "#customer-health", "acme");
        assertThat(fakes.pagerduty().accepted()).noneMatch(one -> one.body().contains("TenantSignalHealthLow"));
    }

    @Test
    void infoIsVisibleAndToldToNobody() {
        Api api = start(Example.D);
        fire(api, "alertname=ExperimentStarted service=recommender severity=info");
        fire(api, "alertname=ModelStale service=recommender severity=warning");
        fire(api, "alertname=RecommenderDown service=recommender severity=critical");

        told(fakes.pagerduty(), "RecommenderDown");
        told(fakes.slack(), "#critical-alerts", "RecommenderDown");
        told(fakes.slack(), "#engineering-alerts", "ModelStale");
        assertThat(api.get("/api/v2/alerts").body()).contains("ExperimentStarted");
        assertThat(fakes.slack().accepted()).noneMatch(one -> one.body().contains("ExperimentStarted"));
    }

    @Test
    void aFaultInjectedOnPurposeIsNoticedLikeAnyOther() {
        Api api = start(Example.E);
        fire(api, "alertname=HighErrorRate grafana_folder=Services severity=critical experiment=kill-a-pod");
        fire(api, "alertname=DatasourceNoData rulename=HighLatency grafana_folder=Services severity=critical");

        told(fakes.webhook(), "kill-a-pod");
        told(fakes.pagerduty(), "HighErrorRate");
        told(fakes.slack(), "#incidents", "HighErrorRate");
        told(fakes.slack(), "#monitoring", "DatasourceNoData");
        mailedNobody();
        assertThat(fakes.pagerduty().accepted()).noneMatch(one -> one.body().contains("DatasourceNoData"));
    }

    private Api start(Example example) {
        Standalone started = Standalone.start(folder, Rehearsal.of(example, fakes, folder.resolve("policy")));
        suite = started;
        return new Api(started.ingest());
    }

    /** With a summary, as every rule of the examples gives one. */
    private static void fire(Api api, String labels) {
        String alert = "[{\"labels\":%s,\"annotations\":{\"summary\":\"%s\"}}]"
                .formatted(Labels.json(Labels.parse(labels)), labels);
        assertThat(api.post(alert).statusCode()).isEqualTo(200);
    }

    private static void resolve(Api api, String labels) {
        assertThat(api.resolve(Labels.parse(labels).asMap(), Instant.now().toString()))
                .isEqualTo(200);
    }

    /** Waits for a request that the provider took and that holds all of these. */
    private static void told(FakeProvider provider, String... contents) {
        provider.await(
                one -> isAccepted(provider, one) && List.of(contents).stream().allMatch(one.body()::contains));
    }

    private static boolean isAccepted(FakeProvider provider, Received one) {
        return provider.accepted().contains(one);
    }

    private void mailed(String subject, String recipient) {
        fakes.smtp()
                .await(
                        1,
                        mail -> mail.subject().contains(subject)
                                && mail.to().toString().contains(recipient),
                        Duration.ofSeconds(30));
    }

    /** This policy names no mail server, and an on-call page that cannot be sent is a rejected delivery, not a crash. */
    private void mailedNobody() {
        assertThat(fakes.smtp().mails()).isEmpty();
    }
}
