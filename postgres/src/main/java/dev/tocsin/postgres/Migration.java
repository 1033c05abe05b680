package dev.tocsin.postgres;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings every schema up to date on a thread of its own, trying until PostgreSQL answers. */
@ApplicationScoped
class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final List<Schema> schemas;
    private @Nullable Thread thread;

    Migration(AgroalDataSource dataSource, @All List<Schema> schemas) {
        this.dataSource = dataSource;
        this.schemas = schemas;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("postgres-migration").daemon().start(this::migrateAll);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void migrateAll() {
        for (Schema schema : schemas) {
            boolean warned = false;
            while (!migrate(schema, warned)) {
                warned = true;
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private boolean migrate(Schema schema, boolean warned) {
        try {
            int steps = Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(schema.name())
                    .createSchemas(true)
                    .locations("classpath:db/" + schema.name())
                    .load()
                    .migrate()
                    .migrationsExecuted;
            schema.markMigrated();
            LOG.infof("schema migrated: schema=%s steps=%d", schema.name(), steps);
            return true;
        } catch (FlywayException e) {
            if (!warned) {
                LOG.warnf("schema waits for PostgreSQL: schema=%s reason=%s", schema.name(), e.getMessage());
            }
            // A server that dies in the middle of a migration leaves Flyway with connections that it never gives back:
            // the small pool would have none left for another attempt. Nobody but this thread uses it.
            dataSource.flush(AgroalDataSource.FlushMode.ALL);
            return false;
        }
    }
}
