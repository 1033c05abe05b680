package dev.tocsin.runbooks.adapter.persistence;

import static java.util.stream.Collectors.joining;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.GroupNews;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads and writes which groups and which alerts incidents are about. */
final class MemberTables {

    private static final String KEEP = """
            insert into runbooks.incident_group (incident, tenant, group_hash, joined_at, firing, alerts)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (incident, group_hash) do update set firing = excluded.firing, alerts = excluded.alerts""";

    /** What has fired in an incident stays part of it. */
    private static final String ADD_ALERTS = """
            update runbooks.incident
            set fingerprints = array(select distinct unnest(fingerprints || cast(cast(?2 as text) as bigint[])))
            where id = ?1 and not fingerprints @> cast(cast(?2 as text) as bigint[])""";

    private static final String COVERING = """
            select id from runbooks.incident
            where tenant = ?1 and fingerprints @> cast(cast(?2 as text) as bigint[])
              and (state <> 'RESOLVED' or opened_at <= ?3 and resolved_at >= ?3)
            order by case when state = 'RESOLVED' then 1 else 0 end, opened_at, id
            limit 1""";

    private final IncidentTables incidents;

    MemberTables(IncidentTables incidents) {
        this.incidents = incidents;
    }

    /** In the order in which they joined. */
    Uni<List<MemberRow>> of(Mutiny.Session session, String incident) {
        return session.createSelectionQuery(
                        "from MemberRow where incident = ?1 order by joinedAt, groupHash", MemberRow.class)
                .setParameter(1, incident)
                .getResultList();
    }

    /** Puts on record how the group stands in the incident by these news. */
    Uni<Void> keep(Mutiny.Session session, String incident, GroupEscalated news) {
        return session.flush()
                .chain(() -> session.createNativeQuery(KEEP)
                        .setParameter(1, incident)
                        .setParameter(2, news.tenant().value())
                        .setParameter(3, news.group().key().hash())
                        .setParameter(4, utc(news.at()))
                        .setParameter(5, GroupNews.stand(news) == Stand.FIRING)
                        .setParameter(6, incidents.text(news.group()))
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(ADD_ALERTS)
                        .setParameter(1, incident)
                        .setParameter(2, firing(news.group()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Locks the incident that all alerts which fire by the news are part of: an open one, the oldest first, else one whose
     * life they fall into. A group that was cut for its size has alerts that nobody knows of here.
     */
    Uni<@Nullable IncidentRow> covering(Mutiny.Session session, GroupEscalated news) {
        if (!news.group().isFiring() || news.group().truncated() > 0) {
            return Uni.createFrom().nullItem();
        }
        return session.createNativeQuery(COVERING, String.class)
                .setParameter(1, news.tenant().value())
                .setParameter(2, firing(news.group()))
                .setParameter(3, utc(news.at()))
                .getSingleResultOrNull()
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : incidents.lock(session, id));
    }

    /** PostgreSQL's writing of an array. */
    private static String firing(AlertGroup group) {
        return group.alerts().stream()
                .filter(NotifiedAlert::isFiring)
                .map(alert -> Long.toString(alert.labels().fingerprint().value()))
                .distinct()
                .collect(joining(",", "{", "}"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
