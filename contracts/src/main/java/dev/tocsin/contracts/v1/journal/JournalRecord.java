package dev.tocsin.contracts.v1.journal;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change of the engine's state. Applying records in order is the only way that state changes. */
public sealed interface JournalRecord {

    TenantId tenant();

    /** From here on the tenant's alerts are decided under this policy. */
    record PolicyAdopted(TenantId tenant, PolicyVersion version) implements JournalRecord {}

    /**
     * A new policy names routes otherwise, such as one that now has a sibling before it; their groups go on under the new
     * ids, all at once.
     *
     * @param routes new ids by old ones
     */
    record RoutesMoved(TenantId tenant, Map<String, String> routes) implements JournalRecord {

        public RoutesMoved {
            routes = Map.copyOf(routes);
        }
    }

    /** An alert began to fire: it is new, or was resolved before. */
    record AlertFired(TenantId tenant, AlertFact alert) implements JournalRecord {}

    /** A firing alert changed in more than its end. */
    record AlertChanged(TenantId tenant, AlertFact alert) implements JournalRecord {}

    /** An alert ended: its sender said so, or nobody repeated it in time. */
    record AlertResolved(TenantId tenant, Fingerprint fingerprint, Instant endsAt, Cause cause)
            implements JournalRecord {

        /** Who ended it. */
        public enum Cause {
            SENDER,
            EXPIRY
        }
    }

    /** A resolved alert that no group holds any more was dropped. */
    record AlertForgotten(TenantId tenant, Fingerprint fingerprint) implements JournalRecord {}

    /** A silence was created, changed or expired; this is its new content. */
    record SilenceSet(TenantId tenant, Silence silence) implements JournalRecord {}

    /** An expired silence was dropped after its retention. */
    record SilenceForgotten(TenantId tenant, String silence) implements JournalRecord {}

    /**
     * A group came into being.
     *
     * @param labels the labels it is grouped by
     * @param flushAt when it is first due
     */
    record GroupOpened(TenantId tenant, GroupId group, LabelSet labels, Instant flushAt) implements JournalRecord {}

    /**
     * A group was due and some of its integrations are told.
     *
     * @param told whom, and why each
     * @param group its content; an integration that does not send resolved alerts leaves those out
     * @param trace the W3C {@code traceparent} of the request that last changed the group; null if it is not known
     */
    record GroupNotified(
            TenantId tenant,
            PolicyVersion policy,
            GroupId id,
            Instant at,
            AlertGroup group,
            List<Told> told,
            @Nullable String trace)
            implements JournalRecord {

        public GroupNotified {
            told = List.copyOf(told);
        }
    }

    /**
     * A group was due, whether or not anybody was told.
     *
     * @param dropped resolved alerts that leave it, since nobody waits to hear of them
     * @param nextAt when it is due again by its interval
     * @param closed whether nothing is left, so that the next alert opens the group anew
     */
    record GroupFlushed(
            TenantId tenant, GroupId group, Instant at, List<Fingerprint> dropped, Instant nextAt, boolean closed)
            implements JournalRecord {

        public GroupFlushed {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * What an integration was last told of a group: an entry of the notification log by itself, in a snapshot.
     *
     * @param at when that was decided
     * @param hidden what it was told fires, and was left out of what it was told since because it was muted by then
     * @param policy the policy it was told under; null if that is not known
     */
    record GroupTold(
            TenantId tenant,
            GroupId group,
            Integration integration,
            Instant at,
            List<Fingerprint> firing,
            List<Fingerprint> resolved,
            @Nullable List<Fingerprint> hidden,
            @Nullable PolicyVersion policy)
            implements JournalRecord {

        public GroupTold {
            firing = List.copyOf(firing);
            resolved = List.copyOf(resolved);
            hidden = hidden == null ? List.of() : List.copyOf(hidden);
        }
    }

    /** A delivery failed for good, so that its integration counts as not told, and the next flush tries again. */
    record TellingFailed(TenantId tenant, GroupId group, Integration integration) implements JournalRecord {}

    /** A watched label set was seen for the first time, or its expected period changed. */
    record SwitchArmed(TenantId tenant, LabelSet watched, Duration period, Duration grace) implements JournalRecord {}

    /** A watched label set was not seen in time. */
    record SwitchTripped(TenantId tenant, LabelSet watched, Instant lastBeat) implements JournalRecord {}

    /** A tripped switch was seen again. */
    record SwitchRecovered(TenantId tenant, LabelSet watched) implements JournalRecord {}

    /** A decision to tell one integration, and the reason. */
    record Told(Integration integration, NotifyReason reason) {}

    /**
     * A group's identity: a route and the group labels.
     *
     * @param route the route's id within the policy: Alertmanager's route id, which unlike the key tells siblings apart
     */
    record GroupId(String route, GroupKey key) {}
}
