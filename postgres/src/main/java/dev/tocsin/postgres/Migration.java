package dev.tocsin.postgres;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
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
    private @Nullable String told;

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
            while (!migrate(schema)) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private boolean migrate(Schema schema) {
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
            tell(schema, reason(e));
            // A server that dies in the middle of a migration leaves Flyway with connections that it never gives back:
            // the small pool would have none left for another attempt. Nobody but this thread uses it.
            dataSource.flush(AgroalDataSource.FlushMode.ALL);
            return false;
        }
    }

    /** Once a reason, not once an attempt. */
    private void tell(Schema schema, String reason) {
        if (!reason.equals(told)) {
            LOG.warnf("schema waits for PostgreSQL: schema=%s reason=%s", schema.name(), reason);
            told = reason;
        }
    }

    /** What the server or the driver said, without Flyway's words around it. */
    private static String reason(FlywayException e) {
        String reason = e.toString();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = cause.toString();
            }
        }
        return reason;
    }
}
