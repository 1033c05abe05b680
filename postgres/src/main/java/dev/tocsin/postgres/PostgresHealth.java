package dev.tocsin.postgres;

import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether PostgreSQL answers: in the group {@code detailed} alone, since alerts flow without it. */
@ApplicationScoped
@HealthGroup("detailed")
class PostgresHealth implements io.smallrye.health.api.AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;

    PostgresHealth(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .map(rows -> HealthCheckResponse.up("postgresql"))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named("postgresql")
                        .down()
                        .withData("reason", failure.getClass().getSimpleName())
                        .build());
    }
}
