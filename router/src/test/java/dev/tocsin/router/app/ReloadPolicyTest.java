package dev.tocsin.router.app;

import static dev.tocsin.router.Given.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.router.app.port.PolicyShelf;
import dev.tocsin.router.app.port.PolicySource.Gathered;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReloadPolicyTest {

    private static final PolicyFiles GOOD = files("route: {receiver: a}\nreceivers: [{name: a}]");
    private static final PolicyFiles BETTER = files("route: {receiver: b}\nreceivers: [{name: b}]");
    private static final PolicyFiles BAD = files("route: {receiver: b, x: y}\nreceivers: [{name: a}]");

    private final Shelf shelf = new Shelf();
    private Gathered onDisk = new Gathered.Files(GOOD);
    private final ReloadPolicy reload = new ReloadPolicy(() -> onDisk, shelf, Clock.fixed(AT, ZoneOffset.UTC));

    @Test
    void aGoodPolicyComesIntoForce() {
        assertThat(reload.reload("test")).isEqualTo(new ReloadOutcome.Published(GOOD.version(), List.of()));

        assertThat(shelf.published).containsExactly(GOOD);
        assertThat(reload.status().version()).isEqualTo(GOOD.version());
        assertThat(reload.status().since()).isEqualTo(AT);
        assertThat(reload.status().isLastSuccessful()).isTrue();
    }

    @Test
    void whatIsInForceIsNotPublishedAgain() {
        reload.reload("test");

        assertThat(reload.reload("test")).isEqualTo(new ReloadOutcome.Unchanged(GOOD.version(), List.of()));
        assertThat(shelf.published).hasSize(1);
    }

    @Test
    void aBadPolicyLeavesTheOldOneInForceAndEveryErrorIsNamed() {
        reload.reload("test");
        onDisk = new Gathered.Files(BAD);

        ReloadOutcome outcome = reload.reload("test");

        assertThat(outcome.problems().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("alertmanager.yml:1: "));
        assertThat(shelf.published).containsExactly(GOOD);
        assertThat(reload.status().version()).isEqualTo(GOOD.version());
        assertThat(reload.status().policy()).isNotNull();
        assertThat(reload.status().isLastSuccessful()).isFalse();
        assertThat(reload.status().lastSuccessAt()).isEqualTo(AT);
    }

    @Test
    void filesThatAreWrongFromTheStartLeaveWhatAnEarlierRunPublished() {
        shelf.publish(GOOD, AT, "before");
        onDisk = new Gathered.Files(BAD);

        reload.reload("test");

        assertThat(reload.status().isAnyInForce()).isTrue();
        assertThat(reload.status().version()).isEqualTo(GOOD.version());
    }

    @Test
    void whatAnEarlierRunPublishedIsFoundOnceNatsIsBack() {
        shelf.publish(GOOD, AT, "before");
        shelf.away = true;
        onDisk = new Gathered.Files(BAD);
        reload.reloadIfChanged("file");
        assertThat(reload.status().isAnyInForce()).isFalse();

        shelf.away = false;
        assertThat(reload.reloadIfChanged("file"))
                .as("the files are as they were")
                .isEmpty();

        assertThat(reload.status().version()).isEqualTo(GOOD.version());
        assertThat(reload.status().areFilesWrong()).isTrue();
        assertThat(reload.status().problems()).isNotEmpty();
    }

    @Test
    void aGoodPolicyComesIntoForceThoughTheFilesWereWrongFromTheStart() {
        onDisk = new Gathered.Files(BAD);
        reload.reloadIfChanged("file");

        onDisk = new Gathered.Files(GOOD);

        assertThat(reload.reloadIfChanged("file")).get().isInstanceOf(ReloadOutcome.Published.class);
        assertThat(reload.status().isAnyInForce()).isTrue();
        assertThat(reload.status().problems()).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        onDisk = new Gathered.Unreadable("/x.yml", "there is no such file");

        assertThat(reload.reload("test").problems()).isEqualTo("/x.yml: there is no such file");
        assertThat(reload.status().isAnyInForce()).isFalse();
    }

    @Test
    void onlyAChangeIsLookedAtAgain() {
        assertThat(reload.reloadIfChanged("file")).isPresent();
        assertThat(reload.reloadIfChanged("file")).isEmpty();
        onDisk = new Gathered.Files(BAD);
        assertThat(reload.reloadIfChanged("file")).isPresent();
        assertThat(reload.reloadIfChanged("file"))
                .as("the same error is told once")
                .isEmpty();
        onDisk = new Gathered.Files(BETTER);
        assertThat(reload.reloadIfChanged("file")).contains(new ReloadOutcome.Published(BETTER.version(), List.of()));
    }

    @Test
    void whatCouldNotBeStoredIsTriedAgain() {
        shelf.away = true;
        assertThat(reload.reloadIfChanged("file")).get().isInstanceOf(ReloadOutcome.NotStored.class);
        assertThat(reload.reloadIfChanged("file")).get().isInstanceOf(ReloadOutcome.NotStored.class);

        shelf.away = false;

        assertThat(reload.reloadIfChanged("file")).get().isInstanceOf(ReloadOutcome.Published.class);
        assertThat(reload.reloadIfChanged("file")).isEmpty();
    }

    private static PolicyFiles files(String yaml) {
        return new PolicyFiles(yaml, null, Map.of());
    }

    private static final class Shelf implements PolicyShelf {

        final List<PolicyFiles> published = new ArrayList<>();
        boolean away;
        private @Nullable Shelved current;

        @Override
        public Optional<Shelved> current() {
            if (away) {
                throw new IllegalStateException("NATS is away");
            }
            return Optional.ofNullable(current);
        }

        @Override
        public void publish(PolicyFiles files, Instant loadedAt, String author) {
            if (away) {
                throw new IllegalStateException("NATS is away");
            }
            published.add(files);
            current = new Shelved(files.version(), loadedAt);
        }
    }
}
