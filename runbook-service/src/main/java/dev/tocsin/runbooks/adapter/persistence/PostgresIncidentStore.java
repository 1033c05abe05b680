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
    private final UpdateWriter writer;

    public PostgresIncidentStore(Transactions transactions, EventCodec codec, Runnable onOutgoing) {
        this.transactions = transactions;
        this.incidents = new IncidentTables(codec);
        this.groups = new GroupTables(incidents);
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
                session -> once(session, "group:" + news.id(), now, () -> history(
                                session, news.tenant(), news.group().key())
                        .flatMap(known -> {
                            Change change = new Change(session, trace, now, news.group(), runbook);
                            return decide.apply(known.history())
                                    .map(update -> writer.write(change, known.row(), update))
                                    .orElseGet(() -> Uni.createFrom().voidItem())
                                    .chain(() -> stand(session, known.history(), news));
                        })));
        writer.tell();
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
                                writer.write(new Change(session, trace, now, null, null), known.row(), update);
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
                        : change(new Change(session, trace, now, null, null), row, decide)));
        writer.tell();
        return answer;
    }

    private Uni<Optional<Answer>> change(Change change, IncidentRow row, Function<Incident, Answer> decide) {
        return incidents.replay(change.session(), row).flatMap(incident -> {
            Answer answer = decide.apply(incident);
            Uni<Void> written =
                    switch (answer) {
                        case Answer.Changed(IncidentUpdate update) -> writer.write(change, row, update);
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
        @Nullable AlertGroup content = row == null ? null : incidents.alerts(row);
        return incident.flatMap(newest -> groups.standing(session, tenant, group)
                .flatMap(standing -> groups.early(session, tenant, group)
                        .map(early -> new Known(row, new GroupHistory(newest, content, standing, early)))));
    }

    private record Known(@Nullable IncidentRow row, GroupHistory history) {}
}
