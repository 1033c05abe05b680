package dev.tocsin.engine.domain.group;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An aggregation group.
 *
 * @param nextAt when it is next due by its {@code group_wait} or {@code group_interval}
 * @param told the last telling of each integration; the notification log
 */
public record Group(Key key, LabelSet labels, Instant nextAt, Map<Integration, Told> told) {

    /** A group's identity within the shard. */
    public record Key(TenantId tenant, GroupId id) {}

    public Group {
        told = Map.copyOf(told);
    }

    public Group dueAt(Instant instant) {
        return new Group(key, labels, instant, told);
    }

    public Group told(Integration integration, Told entry) {
        Map<Integration, Told> copy = new HashMap<>(told);
        copy.put(integration, entry);
        return new Group(key, labels, nextAt, copy);
    }

    /** The same under another route id. */
    public Group movedTo(String route) {
        return new Group(new Key(key.tenant(), new GroupId(route, key.id().key())), labels, nextAt, told);
    }

    /** One group of two that a reload has made the same: due when the first of them is, and who was told stays told. */
    public Group mergedWith(Group other) {
        Map<Integration, Told> both = new HashMap<>(told);
        other.told.forEach((integration, entry) ->
                both.merge(integration, entry, (one, two) -> one.at().isBefore(two.at()) ? two : one));
        return new Group(key, labels, nextAt.isBefore(other.nextAt) ? nextAt : other.nextAt, both);
    }

    public Group notTold(Integration integration) {
        Map<Integration, Told> copy = new HashMap<>(told);
        copy.remove(integration);
        return new Group(key, labels, nextAt, copy);
    }
}
