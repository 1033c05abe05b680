package dev.tocsin.engine.adapter.drools;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;

/** What the rules conclude. */
public sealed interface Conclusion {

    /** The alert belongs to the group. */
    record Member(Group.Key group, AlertId alert) implements Conclusion {}

    /** The group's turn has come. */
    record Due(Group.Key group) implements Conclusion {}

    /** The alert is inhibited by another, under the rule of that index. */
    record Inhibited(AlertId alert, Fingerprint by, int rule) implements Conclusion {}

    /** The alert is silenced. */
    record Silenced(AlertId alert, SilenceId by) implements Conclusion {}

    /** A watched label set is missing. */
    record Missing(DeadMansSwitch.Key key) implements Conclusion {}
}
