package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.runbooks.app.port.IncidentStore;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.incident.Answer;
import dev.tocsin.runbooks.domain.incident.DeliveryNews;
import dev.tocsin.runbooks.domain.incident.GroupHistory;
import dev.tocsin.runbooks.domain.incident.GroupNews;
import dev.tocsin.runbooks.domain.incident.Incident;
import dev.tocsin.runbooks.domain.incident.IncidentUpdate;
import dev.tocsin.runbooks.domain.incident.Standing;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Decides about incidents, a transaction each. */
public final class PostgresIncidentStore implements IncidentStore {

    private final Transactions transactions;
    private final IncidentTables incidents;
    private final GroupTables groups;
    private final MemberTables members;
    private final UpdateWriter writer;

    public PostgresIncidentStore(Transactions transactions, EventCodec codec, Runnable onOutgoing) {
        this.transactions = transactions;
        this.incidents = new IncidentTables(codec);
        this.groups = new GroupTables(incidents);
        this.members = new MemberTables(incidents);
        this.writer = new UpdateWriter(incidents, onOutgoing);
    }

    @Override
    public void onGroupNews(
            GroupEscalated news,
            @Nullable Runbook runbook,
            Trace trace,
            Instant now,
            Function<GroupHistory, Optional<IncidentUpdate>> decide) {
        transactions.run(
                "Following a group",
                session -> once(session, "group:" + news.id(), now, () -> groups.lock(session, news.tenant())
                        .chain(() ->
                                history(session, news.tenant(), news.group().key()))
                        .flatMap(known -> covered(session, known, news))
                        .flatMap(known -> follow(new Change(session, trace, now, runbook), known, news, decide))));
        writer.tell();
    }

    private Uni<Void> follow(
            Change change, Known known, GroupEscalated news, Function<GroupHistory, Optional<IncidentUpdate>> decide) {
        Mutiny.Session session = change.session();
        GroupHistory history = known.history();
        Optional<IncidentUpdate> update = decide.apply(history);
        Optional<Incident> member = update.map(IncidentUpdate::incident).or(() -> Optional.ofNullable(history.newest())
                .filter(newest -> newest instanceof Incident.Open && !GroupNews.isLate(history, news)));
        return update.map(found -> writer.write(change, known.rows(), found)
                        .chain(() -> groups.forgetEarly(
                                session, news.tenant(), news.group().key())))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> member.map(incident -> members.keep(
                                session, incident.particulars().id().value(), news))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> stand(session, history, news));
    }

    private Uni<Void> stand(Mutiny.Session session, GroupHistory history, GroupEscalated news) {
        return GroupNews.isLate(history, news)
                ? Uni.createFrom().voidItem()
                : groups.keep(
                        session, news.tenant(), news.group().key(), new Standing(news.at(), GroupNews.stand(news)));
    }

    @Override
    public void onDelivery(
            DeliveryReported report, Trace trace, Instant now, Function<GroupHistory, DeliveryNews> decide) {
        TenantId tenant = report.tenant();
        GroupKey group = report.groupId().key();
        String event = "delivery:" + report.notification() + ":" + report.attempt();
        transactions.run(
                "Following a delivery",
                session -> once(session, event, now, () -> history(session, tenant, group)
                        .flatMap(known -> switch (decide.apply(known.history())) {
                            case DeliveryNews.Remarked(IncidentUpdate update) ->
                                writer.write(new Change(session, trace, now, null), known.rows(), update);
                            case DeliveryNews.Waits(var early) -> groups.wait(session, tenant, group, early, now);
                            case DeliveryNews.Nothing() -> Uni.createFrom().voidItem();
                        })));
        writer.tell();
    }

    @Override
    public Optional<Answer> change(IncidentId id, Trace trace, Instant now, Function<Incident, Answer> decide) {
        Optional<Answer> answer = transactions.run("Changing an incident", session -> incidents
                .lock(session, id.value())
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(Optional.<Answer>empty())
                        : change(new Change(session, trace, now, null), row, decide)));
        writer.tell();
        return answer;
    }

    private Uni<Optional<Answer>> change(Change change, IncidentRow row, Function<Incident, Answer> decide) {
        return incidents.replay(change.session(), row).flatMap(incident -> {
            Answer answer = decide.apply(incident);
            Uni<Void> written =
                    switch (answer) {
                        case Answer.Changed(IncidentUpdate update) -> writer.write(change, List.of(row), update);
                        case Answer.Unchanged _ -> Uni.createFrom().voidItem();
                    };
            return written.replaceWith(Optional.of(answer));
        });
    }

    private Uni<Void> once(Mutiny.Session session, String event, Instant now, Supplier<Uni<Void>> work) {
        return groups.isNew(session, event, now)
                .flatMap(isNew -> isNew ? work.get() : Uni.createFrom().voidItem());
    }

    private Uni<Known> history(Mutiny.Session session, TenantId tenant, GroupKey group) {
        return groups.lock(session, tenant, group)
                .chain(() -> incidents.newest(session, tenant, group))
                .flatMap(row -> history(session, tenant, group, row));
    }

    private Uni<Known> history(Mutiny.Session session, TenantId tenant, GroupKey group, @Nullable IncidentRow row) {
        Uni<@Nullable Incident> incident = row == null ? Uni.createFrom().nullItem() : incidents.replay(session, row);
        Uni<List<MemberRow>> fellows = row == null ? Uni.createFrom().item(List.of()) : members.of(session, row.id);
        return incident.flatMap(newest -> fellows.flatMap(
                all -> groups.standing(session, tenant, group).flatMap(standing -> groups.early(session, tenant, group)
                        .map(early -> new Known(
                                row == null ? List.of() : List.of(row),
                                new GroupHistory(
                                        newest, content(all, group), others(all, group), null, standing, early))))));
    }

    private @Nullable AlertGroup content(List<MemberRow> members, GroupKey group) {
        return members.stream()
                .filter(member -> member.groupHash.equals(group.hash()))
                .findFirst()
                .map(incidents::alerts)
                .orElse(null);
    }

    private List<AlertGroup> others(List<MemberRow> members, GroupKey group) {
        return members.stream()
                .filter(member -> member.firing && !member.groupHash.equals(group.hash()))
                .map(incidents::alerts)
                .toList();
    }

    /** With the incident that the group's alerts are part of, unless it is part of an open one itself. */
    private Uni<Known> covered(Mutiny.Session session, Known known, GroupEscalated news) {
        if (known.history().newest() instanceof Incident.Open) {
            return Uni.createFrom().item(known);
        }
        return members.covering(session, news)
                .flatMap(row -> row == null
                        ? Uni.createFrom().item(known)
                        : incidents
                                .replay(session, row)
                                .map(incident ->
                                        new Known(List.of(row), known.history().coveredBy(incident))));
    }

    /** @param rows of the incidents that may change */
    private record Known(List<IncidentRow> rows, GroupHistory history) {}
}
