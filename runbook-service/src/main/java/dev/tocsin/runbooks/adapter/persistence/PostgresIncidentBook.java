package dev.tocsin.runbooks.adapter.persistence;

import static java.util.Comparator.comparing;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.IncidentFile;
import dev.tocsin.runbooks.app.port.IncidentSummary;
import dev.tocsin.runbooks.domain.incident.IncidentState;
import dev.tocsin.runbooks.domain.incident.Timeline;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks incidents up. */
public final class PostgresIncidentBook implements IncidentBook {

    private final Transactions transactions;
    private final IncidentTables incidents;
    private final MemberTables members;

    public PostgresIncidentBook(Transactions transactions, EventCodec codec) {
        this.transactions = transactions;
        this.incidents = new IncidentTables(codec);
        this.members = new MemberTables(incidents);
    }

    @Override
    public List<IncidentSummary> list(Set<IncidentState> states, int limit) {
        return transactions.run("Listing incidents", session -> session.createSelectionQuery(
                        "from IncidentRow where state in ?1 order by case when resolvedAt is null then 0 else 1 end, openedAt desc",
                        IncidentRow.class)
                .setParameter(1, states)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(IncidentRow::summary).toList()));
    }

    @Override
    public Optional<IncidentFile> find(IncidentId id) {
        return transactions.run("Reading an incident", session -> session.find(IncidentRow.class, id.value())
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.<IncidentFile>empty())
                        : file(session, row).map(Optional::of)));
    }

    private Uni<IncidentFile> file(Mutiny.Session session, IncidentRow row) {
        return incidents.timeline(session, row.id).flatMap(timeline -> members.of(session, row.id)
                .map(groups -> new IncidentFile(
                        Timeline.replay(
                                new IncidentId(row.id), new TenantId(row.tenant), new GroupKey(row.groupKey), timeline),
                        timeline,
                        groups.stream()
                                .sorted(comparing(member -> !member.groupHash.equals(row.groupHash)))
                                .map(incidents::alerts)
                                .toList())));
    }

    @Override
    public Optional<IncidentId> newestOfGroup(String groupHash) {
        return transactions.run("Finding a group's incident", session -> session.createSelectionQuery(
                        "select incident from MemberRow where groupHash = ?1 order by joinedAt desc", String.class)
                .setParameter(1, groupHash)
                .setMaxResults(1)
                .getResultList()
                .map(ids -> ids.stream().findFirst().map(IncidentId::new)));
    }

    @Override
    public Optional<String> source(RunbookPin pin) {
        return transactions.run("Reading a runbook's version", session -> session.createNativeQuery(
                        "select source from runbooks.runbook_version where name = ?1 and version = ?2", String.class)
                .setParameter(1, pin.name().value())
                .setParameter(2, pin.version().value())
                .getResultList()
                .map(sources -> sources.stream().findFirst()));
    }
}
