package dev.tocsin.runbooks.adapter.wiring;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.postgres.Schema;
import dev.tocsin.runbooks.adapter.config.RunbooksConfig;
import dev.tocsin.runbooks.adapter.files.RunbookFiles;
import dev.tocsin.runbooks.adapter.files.RunbookReader;
import dev.tocsin.runbooks.adapter.markdown.SafeMarkdown;
import dev.tocsin.runbooks.adapter.messaging.OutboxBell;
import dev.tocsin.runbooks.adapter.persistence.Housekeeping;
import dev.tocsin.runbooks.adapter.persistence.PostgresIncidentBook;
import dev.tocsin.runbooks.adapter.persistence.PostgresIncidentStore;
import dev.tocsin.runbooks.adapter.persistence.PostgresOutbox;
import dev.tocsin.runbooks.adapter.persistence.Retention;
import dev.tocsin.runbooks.adapter.persistence.Transactions;
import dev.tocsin.runbooks.app.FollowDelivery;
import dev.tocsin.runbooks.app.FollowGroup;
import dev.tocsin.runbooks.app.OpenRunbook;
import dev.tocsin.runbooks.app.Respond;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.IncidentStore;
import dev.tocsin.runbooks.app.port.Outbox;
import dev.tocsin.runbooks.app.port.RunbookPrinter;
import dev.tocsin.runbooks.app.port.Runbooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Makes the use cases and what serves their ports. */
@ApplicationScoped
class RunbooksWiring {

    private static final Logger LOG = Logger.getLogger(RunbooksWiring.class);

    /** Few enough for a transaction of a moment, though each may have a long timeline. */
    private static final int RETENTION_BATCH = 100;

    private final InstantSource clock = InstantSource.system();

    @Produces
    @Singleton
    @Named("runbooks")
    Schema schema() {
        return new Schema("runbooks");
    }

    @Produces
    @Singleton
    Transactions transactions(Mutiny.SessionFactory sessions, @Named("runbooks") Schema schema) {
        return new Transactions(sessions, schema);
    }

    @Produces
    @Singleton
    IncidentStore store(Transactions transactions, EventCodec codec, OutboxBell bell) {
        return new PostgresIncidentStore(transactions, codec, bell::ring);
    }

    @Produces
    @Singleton
    IncidentBook book(Transactions transactions, EventCodec codec) {
        return new PostgresIncidentBook(transactions, codec);
    }

    @Produces
    @Singleton
    Outbox outbox(Transactions transactions) {
        return new PostgresOutbox(transactions);
    }

    @Produces
    @Singleton
    RunbookFiles files(RunbooksConfig config) {
        return new RunbookFiles(config.directory().orElse(null));
    }

    @Produces
    @Singleton
    RunbookPrinter printer() {
        return new SafeMarkdown();
    }

    @Produces
    @Singleton
    FollowGroup followGroup(IncidentStore store, Runbooks runbooks) {
        return new FollowGroup(store, runbooks, clock);
    }

    @Produces
    @Singleton
    FollowDelivery followDelivery(IncidentStore store) {
        return new FollowDelivery(store, clock);
    }

    @Produces
    @Singleton
    Respond respond(IncidentStore store) {
        return new Respond(store, clock);
    }

    @Produces
    @Singleton
    OpenRunbook openRunbook(Runbooks runbooks, IncidentBook book) {
        return new OpenRunbook(runbooks, book, RunbookReader::read);
    }

    @Produces
    @Singleton
    Rounds rounds(RunbookFiles files, Transactions transactions, RunbooksConfig config) {
        Housekeeping housekeeping = new Housekeeping(transactions);
        Retention retention = new Retention(transactions, config.retention(), RETENTION_BATCH);
        return new Rounds(files::refresh, () -> housekeeping.tidy(clock.instant()), () -> retain(retention));
    }

    private void retain(Retention retention) {
        int deleted = retention.apply(clock.instant());
        if (deleted > 0) {
            LOG.infof("old incidents deleted: incidents=%d", deleted);
        }
    }
}
