package dev.tocsin.oncall.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationStore.SaveOutcome;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.schedule.Roster;
import dev.tocsin.testkit.Await;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of escalations does. */
public abstract class EscalationStoreContract {

    private static final EscalationPolicy POLICY = new EscalationPolicy(0);
    private static final Instant LATER = Team.TUESDAY.plus(Team.DELAY);

    protected abstract EscalationStore store();

    @BeforeEach
    void nothingIsStored() {
        StoredEscalation there = store().load(Team.GROUP);
        if (there.revision() != 0) {
            store().forget(there);
        }
    }

    @Test
    void groupThatIsNotStoredIsFresh() {
        assertThat(store().load(Team.GROUP)).isEqualTo(StoredEscalation.fresh(Team.GROUP));
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        for (StoredEscalation state : states()) {
            StoredEscalation saved = saved(state.at(store().load(Team.GROUP).revision()));

            assertThat(store().load(Team.GROUP)).isEqualTo(saved);
            assertThat(saved.at(0)).isEqualTo(state.at(0));
        }
    }

    @Test
    void stateDecidedOnAnOlderOneIsNotStored() {
        StoredEscalation first = saved(firing());
        saved(first.traced("other"));

        assertThat(store().save(first.traced("late"))).isInstanceOf(SaveOutcome.Overtaken.class);
        assertThat(store().load(Team.GROUP).traceparent()).isEqualTo("other");
    }

    @Test
    void ofTwoFirstStatesOneIsStored() {
        saved(firing());

        assertThat(store().save(firing())).isInstanceOf(SaveOutcome.Overtaken.class);
    }

    @Test
    void forgottenGroupIsFreshAndCanBeStoredAgain() {
        store().forget(saved(firing()));

        assertThat(store().load(Team.GROUP)).isEqualTo(StoredEscalation.fresh(Team.GROUP));
        saved(firing());
    }

    @Test
    void watcherHearsWhatIsStoredAndWhatBecomesOfIt() {
        saved(firing());
        List<Long> revisions = new CopyOnWriteArrayList<>();
        store().watch(stored -> revisions.add(stored.revision()));
        Await.until("the watcher hears what is stored", () -> revisions.size() == 1);

        StoredEscalation second = saved(store().load(Team.GROUP).traced("x"));
        Await.until("the watcher hears of the change", () -> revisions.contains(second.revision()));
        store().forget(second);
        Await.until("the watcher hears that it is forgotten", () -> revisions.contains(0L));
    }

    private StoredEscalation saved(StoredEscalation next) {
        return switch (store().save(next)) {
            case SaveOutcome.Saved(StoredEscalation stored) -> stored;
            case SaveOutcome.Overtaken _ -> throw new AssertionError("somebody else was first");
        };
    }

    /** One for each kind of attention and stage. */
    private static List<StoredEscalation> states() {
        StoredEscalation firing = firing();
        StoredEscalation second = then(firing, new EscalationCommand.Tick(), Team.roster(), LATER);
        StoredEscalation givenUp = then(second, new EscalationCommand.Tick(), Team.roster(), LATER.plus(Team.DELAY));
        IncidentId incident = new IncidentId("i");
        StoredEscalation opened =
                then(firing, new EscalationCommand.OpenIncident(incident, Team.TUESDAY), Team.roster(), LATER);
        return Stream.of(
                        firing,
                        second,
                        givenUp,
                        opened,
                        then(opened, new EscalationCommand.Acknowledge(incident, "cy", LATER), Team.roster(), LATER),
                        then(opened, new EscalationCommand.CloseIncident(incident, "cy", LATER), Team.roster(), LATER),
                        then(firing, Team.resolves(LATER), Team.roster(), LATER),
                        then(fresh(), Team.fires(Team.TUESDAY), Roster.EMPTY, Team.TUESDAY))
                .toList();
    }

    private static StoredEscalation firing() {
        return then(fresh(), Team.fires(Team.TUESDAY), Team.roster(), Team.TUESDAY)
                .traced("00-a-b-01");
    }

    private static StoredEscalation fresh() {
        return StoredEscalation.fresh(Team.GROUP);
    }

    private static StoredEscalation then(
            StoredEscalation state, EscalationCommand command, Roster roster, Instant now) {
        return state.after(POLICY.decide(state.escalation(), command, roster, now), now);
    }
}
