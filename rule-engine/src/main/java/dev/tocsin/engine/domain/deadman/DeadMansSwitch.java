package dev.tocsin.engine.domain.deadman;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.AlertFact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A watched label set.
 *
 * @param lastBeat when we last received it firing; our clock, never the sender's
 * @param tripped whether it is missing
 */
public record DeadMansSwitch(Key key, Duration period, Duration grace, Instant lastBeat, boolean tripped) {

    /** The name of the alert that a missing beat raises. */
    public static final String ALERT = "DeadMansSwitchTripped";

    /** The source of the alerts that the engine raises itself. */
    public static final String SOURCE = "dead-mans-switch";

    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    /** The identity of a switch: the whole label set, so that each cluster and replica is watched by itself. */
    public record Key(TenantId tenant, LabelSet watched) {}

    /** When it is missing unless it is heard of before. */
    public Instant deadline() {
        return lastBeat.plus(period).plus(grace);
    }

    public DeadMansSwitch heardAt(Instant instant) {
        return new DeadMansSwitch(key, period, grace, instant, tripped);
    }

    public DeadMansSwitch withTripped(boolean value) {
        return new DeadMansSwitch(key, period, grace, lastBeat, value);
    }

    /** The alert that says so: the watched labels, with the watched name in {@code watched}, as critical. */
    public AlertFact alert(Instant now) {
        Map<String, String> labels = new HashMap<>(key.watched().asMap());
        String watched = key.watched().value("alertname");
        labels.put("alertname", ALERT);
        labels.put("watched", watched);
        labels.put("severity", "critical");
        LabelSet annotations = LabelSet.of(
                "summary",
                watched + " has not been heard of since " + lastBeat,
                "description",
                "The alert that always fires stopped arriving: whatever sends it, or the way to here, is broken,"
                        + " and alerts from there may be missing too. Expected every "
                        + period.toSeconds() + " s, with " + grace.toSeconds() + " s of grace.");
        return new AlertFact(LabelSet.of(labels), annotations, now, NO_END, now, false, "", SOURCE);
    }
}
