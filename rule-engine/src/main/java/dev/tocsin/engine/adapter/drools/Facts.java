package dev.tocsin.engine.adapter.drools;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;

/** What the rules look at. */
public final class Facts {

    private Facts() {}

    /** An alert is held, and its route groups it so. */
    public record RoutedTo(AlertId alert, Group.Key group) {}

    /** An alert is held, and somebody was told of it in a group that its routes do not give any more. */
    public record KeptIn(AlertId alert, Group.Key group) {}

    /** A group's timer fired. */
    public record TimerFired(Group.Key group) {}

    /** One combination of an inhibit rule's equal labels. */
    public record InhibitKey(TenantId tenant, int rule, String values) {}

    /** A firing alert can inhibit what has the key. */
    public record Source(InhibitKey key, AlertId alert, boolean alsoTarget) {}

    /** An alert can be inhibited by what has the key. */
    public record Target(InhibitKey key, AlertId alert, boolean alsoSource) {}

    /** A silence is active. */
    public record ActiveSilence(SilenceId silence) {}

    /** An active silence's matchers match an alert. */
    public record Covered(AlertId alert, SilenceId silence) {}

    /** A label set must be heard of. */
    public record Watched(DeadMansSwitch.Key key) {}

    /** A watched label set was heard of in time. */
    public record BeatSeen(DeadMansSwitch.Key key) {}
}
