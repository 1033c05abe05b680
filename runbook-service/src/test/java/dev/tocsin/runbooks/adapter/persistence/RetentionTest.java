package dev.tocsin.runbooks.adapter.persistence;

import static dev.tocsin.contracts.NotifyReason.ALL_RESOLVED;
import static dev.tocsin.contracts.NotifyReason.FIRST_NOTIFICATION;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.postgres.Schema;
import dev.tocsin.runbooks.app.FollowGroup;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.testkit.Await;
import dev.tocsin.testkit.NatsResource;
import dev.tocsin.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is old enough goes, with all that belongs to it, and nothing else does. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
@QuarkusTestResource(PostgresResource.class)
class RetentionTest {

    /** Long before what other tests do in the same database. */
    private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");

    private static final Duration KEEP = Duration.ofDays(400);

    @Inject
    Transactions transactions;

    @Inject
    FollowGroup groups;

    @Inject
    IncidentBook book;

    @Inject
    @Named("runbooks")
    Schema schema;

    @BeforeEach
    void awaitTables() {
        Await.until("the tables are there", schema::ready);
    }

    @Test
    void whatWasResolvedLongAgoIsDeletedWithItsTimelineAndTheRestStays() {
        open("old", THEN);
        open("old/chat", THEN.plusSeconds(1));
        resolve("old", THEN.plusSeconds(60));
        resolve("old/chat", THEN.plusSeconds(90));
        open("young", THEN);
        resolve("young", THEN.plus(Duration.ofDays(2)));
        open("open", THEN);
        IncidentId old = newest("old").orElseThrow();

        int deleted =
                new Retention(transactions, KEEP, 100).apply(THEN.plus(KEEP).plus(Duration.ofDays(1)));

        assertThat(deleted).isEqualTo(1);
        assertThat(book.find(old)).isEmpty();
        assertThat(newest("old")).isEmpty();
        assertThat(newest("young").flatMap(book::find)).isPresent();
        assertThat(newest("open").flatMap(book::find)).isPresent();
        assertThat(entriesOf(old)).isZero();
    }

    @Test
    void severalInstancesDeleteEachIncidentOnce() {
        Instant earlier = THEN.minus(Duration.ofDays(1_000));
        IntStream.range(0, 7).forEach(i -> {
            open("many" + i, earlier);
            resolve("many" + i, earlier.plusSeconds(60));
        });
        Instant now = earlier.plus(KEEP).plus(Duration.ofDays(1));

        int deleted = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Retention(transactions, KEEP, 2).apply(now)))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum();

        assertThat(deleted + new Retention(transactions, KEEP, 2).apply(now))
                .as("what one passes over since another has it is not lost")
                .isEqualTo(7);
        assertThat(newest("many0")).isEmpty();
    }

    @Test
    void zeroKeepsThemForEver() {
        Instant earlier = THEN.minus(Duration.ofDays(5_000));
        open("kept", earlier);
        resolve("kept", earlier.plusSeconds(60));

        assertThat(new Retention(transactions, Duration.ZERO, 1).apply(earlier.plus(Duration.ofDays(9_000))))
                .isZero();

        assertThat(newest("kept")).isPresent();
        new Retention(transactions, KEEP, 1).apply(earlier.plus(KEEP).plus(Duration.ofDays(1)));
        assertThat(newest("kept")).isEmpty();
    }

    @Test
    void aNegativeTimeIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(transactions, Duration.ofDays(-1), 1))
                .withMessageContaining("tocsin.runbooks.retention");
    }

    private void open(String key, Instant at) {
        groups.follow(news(key + at + "o", FIRST_NOTIFICATION, at, group(key, "DiskFull")), Trace.NONE);
    }

    private void resolve(String key, Instant at) {
        groups.follow(news(key + at + "r", ALL_RESOLVED, at, group(key, "-DiskFull")), Trace.NONE);
    }

    private Optional<IncidentId> newest(String key) {
        return book.newestOfGroup(new GroupKey(key).hash());
    }

    private long entriesOf(IncidentId incident) {
        return transactions.run("Counting", session -> session.createSelectionQuery(
                        "select count(*) from TimelineRow where incident = ?1", Long.class)
                .setParameter(1, incident.value())
                .getSingleResult());
    }
}
