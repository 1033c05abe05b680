package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.runbooks.Groups.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.runbooks.domain.incident.Answer.Changed;
import dev.tocsin.runbooks.domain.incident.Answer.Reason;
import dev.tocsin.runbooks.domain.incident.Answer.Unchanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final IncidentId ID = new IncidentId("0123456789abcdef");
    private static final GroupKey GROUP = new GroupKey("{}:{}");
    private static final Responder ADA = new Responder("Ada");
    private static final Responder BEN = new Responder("Ben");
    private static final Transition<Triggered> OPENING =
            Incident.open(ID, TenantId.DEFAULT, GROUP, new Opened("Title", "critical", null), T0);

    @Property
    void aTimelineReadsAsTheIncidentThatWroteIt(@ForAll("wishes") List<Wish> wishes) {
        Incident incident = OPENING.incident();
        List<TimelineEntry> entries = new ArrayList<>(List.of(OPENING.entry()));
        Instant now = T0;
        for (Wish wish : wishes) {
            now = now.plusSeconds(1);
            if (wish.on(incident, now) instanceof Changed(IncidentUpdate update)) {
                incident = update.incident();
                entries.addAll(update.entries());
            }
        }

        assertThat(Timeline.replay(ID, TenantId.DEFAULT, GROUP, entries)).isEqualTo(incident);
        assertThat(entries.getLast().sequence()).isEqualTo(entries.size());
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Arbitraries.of(
                        new Wish.Acknowledge(ADA),
                        new Wish.Acknowledge(BEN),
                        new Wish.Resolve(ADA),
                        new Wish.Note(BEN, "Looks like the deploy"),
                        new Wish.TickStep(ADA, 0, "Look"),
                        new Wish.TickStep(BEN, 1, "Look again"),
                        new Wish.UntickStep(BEN, 0, "Look"))
                .list()
                .ofMaxSize(12)
                .map(ArrayList<Wish>::new);
    }

    @Test
    void whoeverAcknowledgesFirstHasIt() {
        Incident taken = OPENING.incident().acknowledge(ADA, T0).incident();

        assertThat(new Wish.Acknowledge(BEN).on(taken, T0)).isEqualTo(new Unchanged(Reason.ALREADY_ACKNOWLEDGED));
        assertThat(IncidentState.of(taken)).isEqualTo(IncidentState.ACKNOWLEDGED);
    }

    @Test
    void whatIsOverCanOnlyBeWrittenAbout() {
        Incident over =
                OPENING.incident().resolve(new Resolver.Somebody(ADA), T0).incident();

        assertThat(new Wish.Acknowledge(BEN).on(over, T0)).isEqualTo(new Unchanged(Reason.ALREADY_RESOLVED));
        assertThat(new Wish.Resolve(BEN).on(over, T0)).isEqualTo(new Unchanged(Reason.ALREADY_RESOLVED));
        assertThat(new Wish.TickStep(BEN, 0, "Look").on(over, T0)).isEqualTo(new Unchanged(Reason.ALREADY_RESOLVED));
        assertThat(new Wish.Note(BEN, "It was DNS").on(over, T0)).isInstanceOf(Changed.class);
    }

    @Test
    void aStepShowsWhoTickedItAndWhen() {
        Answer ticked = new Wish.TickStep(ADA, 2, "Look").on(OPENING.incident(), T0.plusSeconds(9));

        assertThat(ticked).isInstanceOfSatisfying(Changed.class, changed -> assertThat(
                        changed.update().incident().particulars().ticks())
                .containsEntry(2, new Tick(ADA, T0.plusSeconds(9))));
    }

    @Test
    void aDamagedTimelineIsNotGuessedAt() {
        TimelineEntry resolved = new TimelineEntry(2, T0, new ResolvedBy(new Resolver.Group()));
        TimelineEntry acknowledged = new TimelineEntry(3, T0, new AcknowledgedBy(ADA));

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Timeline.replay(ID, TenantId.DEFAULT, GROUP, List.of(OPENING.entry(), resolved, acknowledged)))
                .withMessageContaining("has at 3 an event that cannot follow: AcknowledgedBy");
        assertThatIllegalStateException()
                .isThrownBy(() -> Timeline.replay(ID, TenantId.DEFAULT, GROUP, List.of(acknowledged)))
                .withMessageContaining("does not begin with its opening");
    }
}
