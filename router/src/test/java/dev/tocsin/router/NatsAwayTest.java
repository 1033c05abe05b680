package dev.tocsin.router;

import static dev.tocsin.router.Given.decision;
import static dev.tocsin.router.Given.firing;
import static dev.tocsin.router.Given.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.servers.NatsUnderTest;
import io.nats.client.JetStreamApiException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** NATS dies and comes back: work resumes by itself. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@TestProfile(OnFiles.class)
class NatsAwayTest {

    NatsUnderTest server;

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    PolicyBucket policies;

    @ConfigProperty(name = "tocsin.router.policy-file")
    Path policyFile;

    @Test
    void whatWasDecidedAndChangedMeanwhileIsCaughtUpWith() throws Exception {
        policies.publish(
                TenantId.DEFAULT, new PolicyDocument(Given.FILES.version(), Given.FILES, Instant.EPOCH, "test", ""));
        decide("away-before");
        Await.until("the first is fanned out", () -> alertnames().contains("away-before"));

        server.kill();
        Files.writeString(policyFile, OnFiles.GOOD + "changed while NATS was away");
        server.restart();

        Await.until("a decision can be stored again", () -> decides("away-after"));
        Await.until("it is fanned out", () -> alertnames().contains("away-after"));
        Await.until("the changed policy is in force", () -> inForce().equals(changed()));
        assertThat(alertnames())
                .filteredOn(name -> name.startsWith("away-"))
                .containsExactly("away-before", "away-after");
    }

    private boolean decides(String alertname) {
        try {
            decide(alertname);
            return true;
        } catch (IOException | JetStreamApiException | IllegalStateException e) {
            return false;
        }
    }

    /** A publisher that did not hear whether its decision was stored sends it again; the ids are the same. */
    private void decide(String alertname) throws IOException, JetStreamApiException {
        byte[] decision = codec.write(decision(
                alertname, Given.notified(group(LabelSet.EMPTY, firing("alertname", alertname)), "webhook[0]")));
        nats.connection().jetStream().publish("tocsin.v1.journal.0", decision);
    }

    private List<String> alertnames() {
        try {
            var management = nats.connection().jetStreamManagement();
            List<String> names = new ArrayList<>();
            var state = management.getStreamInfo("NOTIFICATIONS").getStreamState();
            for (long i = Math.max(1, state.getFirstSequence()); i <= state.getLastSequence(); i++) {
                byte[] stored = management.getMessage("NOTIFICATIONS", i).getData();
                Notification notification = codec.read(stored, Notification.class);
                names.add(notification.group().alerts().getFirst().labels().value("alertname"));
            }
            return names;
        } catch (IOException | JetStreamApiException | UnreadableEventException e) {
            return List.of();
        }
    }

    private PolicyVersion inForce() {
        return policies.current(TenantId.DEFAULT).orElseThrow().version();
    }

    private PolicyVersion changed() {
        try {
            return new PolicyFiles(policyFile.toString(), Files.readString(policyFile), null, Map.of(), Map.of())
                    .version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
