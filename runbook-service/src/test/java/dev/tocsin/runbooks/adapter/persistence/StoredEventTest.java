package dev.tocsin.runbooks.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.runbooks.domain.incident.IncidentEvent;
import dev.tocsin.runbooks.domain.incident.Resolver;
import dev.tocsin.runbooks.domain.incident.Responder;
import dev.tocsin.runbooks.domain.incident.TellingResult;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import dev.tocsin.runbooks.domain.runbook.RunbookVersion;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredEventTest {

    private static final Responder ADA = new Responder("Ada");

    static Stream<IncidentEvent> events() {
        RunbookPin pin = new RunbookPin(new RunbookName("IngressDown"), RunbookVersion.of("text"));
        return Stream.of(
                new IncidentEvent.Opened("IngressDown", "critical", pin),
                new IncidentEvent.Opened("IngressDown", "", null),
                new IncidentEvent.GroupChanged("1 alert joined: 2 firing", "warning"),
                new IncidentEvent.GroupJoined(new GroupKey("{}:{service=\"checkout\"}"), "team-db"),
                new IncidentEvent.Told(
                        "team-db/slack", NotifyReason.NEW_ALERTS, TellingResult.REJECTED, "invalid address"),
                new IncidentEvent.Escalated("Grace", "platform", 2),
                new IncidentEvent.AcknowledgedBy(ADA),
                new IncidentEvent.Noted(ADA, "line one\nline \"two\" \u0000 🔔"),
                new IncidentEvent.StepTicked(ADA, 3, "Look"),
                new IncidentEvent.StepUnticked(ADA, 0, "Look"),
                new IncidentEvent.ResolvedBy(new Resolver.Group()),
                new IncidentEvent.ResolvedBy(new Resolver.Somebody(ADA)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventReadsAsItWasWritten(IncidentEvent event) throws UnreadableEventException {
        EventCodec codec = new EventCodec();
        StoredEvent stored = StoredEvent.of(event);
        EventBody body = codec.read(codec.write(stored.body()), EventBody.class);

        assertThat(new StoredEvent(stored.kind(), body).event()).isEqualTo(event);
    }
}
