package dev.tocsin.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.Await;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

/** The first migration of a schema meets the death of its server. */
@QuarkusTest
@QuarkusTestResource(HeldPostgres.class)
class MigrationTest {

    HeldPostgres postgres;

    @Inject
    Schema schema;

    @Test
    void aMigrationThatTheServersDeathCutShortIsDoneWhenItIsBack() throws Exception {
        Await.until("the migration is in its middle", postgres::isMigrationWaiting);
        assertThat(schema.ready()).isFalse();

        postgres.killAndRestart();

        Await.until("the schema is migrated", schema::ready);
        assertThat(postgres.hasTable("proof")).isTrue();
    }

    @ApplicationScoped
    static class Schemas {

        @Produces
        @Singleton
        Schema struck() {
            return new Schema("struck");
        }
    }
}
