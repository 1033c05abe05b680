package dev.tocsin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.Command;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real amtool against the front door. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class AmtoolTest {

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    @Inject
    StoredAlerts stored;

    @TestHTTPResource("/")
    URI address;

    private FakeEngine engine;

    @BeforeEach
    void openEngine() {
        engine = FakeEngine.open(nats, codec);
        PublishedPolicy.publishOld(policies);
        Await.until("the policy is in force", () -> {
            String status = RestAssured.get("/api/v2/status").asString();
            return status.contains("team-a") && !status.contains("labels");
        });
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void alertAddStoresAnAlert() {
        long before = stored.lastSequence();

        amtool("alert", "add", "DiskFull", "severity=critical", "--annotation=summary=it is full");

        PostedAlert alert = stored.after(before).getFirst().alerts().getFirst();
        assertThat(alert.labels()).isEqualTo(LabelSet.of("alertname", "DiskFull", "severity", "critical"));
        assertThat(alert.annotations()).isEqualTo(LabelSet.of("summary", "it is full"));
    }

    @Test
    void alertQueryShowsWhatFires() {
        Instant now = Instant.now();
        engine.alerts.add(new AlertView(
                LabelSet.of("alertname", "DiskFull"),
                LabelSet.of("summary", "it is full"),
                now,
                now.plusSeconds(60),
                now,
                "http://p/",
                List.of("team-a"),
                List.of(),
                List.of(),
                List.of()));

        assertThat(amtool("alert", "query", "DiskFull")).contains("DiskFull", "it is full", "active");
        assertThat(engine.lastAsked(Question.Alerts.class).filter())
                .containsExactly(new LabelMatcher("alertname", Operator.EQUAL, "DiskFull"));
    }

    @Test
    void silenceIsAddedQueriedUpdatedAndExpired() {
        String id = amtool("silence", "add", "alertname=DiskFull", "--comment=replacing it", "--author=ada");
        assertThat(amtool("silence", "query")).contains(id, "alertname=\"DiskFull\"", "ada");

        String changed = amtool("silence", "update", "--duration=3h", id)
                .lines()
                .toList()
                .getLast();
        assertThat(changed).contains("replacing it");

        amtool("silence", "expire", id);
        assertThat(amtool("silence", "query", "--expired", "--quiet")).contains(id);
    }

    @Test
    void configurationAndRoutesAreRead() {
        assertThat(amtool("config", "show")).contains("team-b").doesNotContain("very-secret");
        assertThat(amtool("config", "routes", "test", "severity=critical")).isEqualTo("team-a");
        assertThat(amtool("cluster", "show")).contains("disabled");
    }

    private String amtool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        command.add("--alertmanager.url=" + address);
        command.add("--no-version-check");
        command.addAll(List.of(arguments));
        Command run = Command.run(Path.of("."), command);
        assertThat(run.exitCode()).as(run.output()).isZero();
        return run.output();
    }

    private static Path program() {
        try {
            return DebianPackages.inUserCache().program("prometheus-alertmanager", "usr/bin/amtool");
        } catch (PackageUnavailableException e) {
            throw new AssertionError("amtool cannot be had: " + e.getMessage(), e);
        }
    }
}
