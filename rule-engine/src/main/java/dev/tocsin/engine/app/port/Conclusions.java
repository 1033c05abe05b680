package dev.tocsin.engine.app.port;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.deadman.DeadMansSwitch;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.policy.Policy;
import java.util.List;
import java.util.Set;

/**
 * What follows from the applied facts: groups, mutes, missing beats. It sees no time: the engine tells it that a timer
 * fired, a silence began, a beat was missed. For one thread.
 */
public interface Conclusions extends AutoCloseable {

    /** From here on the tenant's alerts are routed and inhibited by this policy; those already held, too. */
    void policy(TenantId tenant, Policy policy);

    /** An alert is held, fires again, changed or was resolved. */
    void alert(HeldAlert alert);

    /** The alert stays in a group that the policy does not lead it to any more. */
    void keep(AlertId alert, Group.Key group);

    /** A resolved alert leaves one of its groups. */
    void leave(AlertId alert, Group.Key group);

    void forget(AlertId alert);

    void silenceBegan(TenantId tenant, Silence silence);

    void silenceEnded(SilenceId silence);

    void timerFired(Group.Key group);

    void turnTaken(Group.Key group);

    /** A switch is watched and was heard of. */
    void beat(DeadMansSwitch.Key key);

    /** A switch's beat did not come in time. */
    void beatMissed(DeadMansSwitch.Key key);

    /** The groups that got their first member since this was last asked. */
    List<Group.Key> formed();

    Set<Group.Key> groupsOf(AlertId alert);

    Set<AlertId> members(Group.Key group);

    /** The ids of every active silence that covers the alert. */
    Set<String> silencedBy(AlertId alert);

    /** Every firing alert that inhibits it. */
    Set<Fingerprint> inhibitedBy(AlertId alert);

    /** The groups whose timer fired and that have members. */
    Set<Group.Key> due();

    /** The watched switches that are not heard of. */
    Set<DeadMansSwitch.Key> missing();

    @Override
    void close();
}
