package dev.tocsin.oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.RosterFile;
import dev.tocsin.oncall.app.port.RosterReader;
import dev.tocsin.oncall.app.port.RosterResult;
import dev.tocsin.oncall.app.port.Unavailable;
import dev.tocsin.policy.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DefineRosterTest {

    private final HandClock clock = new HandClock(Team.TUESDAY);
    private final SilentWatch watch = new SilentWatch();
    private final OneDefinition store = new OneDefinition();
    private RosterFile.Content content = new RosterFile.Content.Text("good 1");
    private Instance one = new Instance();

    /** One process of ours. */
    private final class Instance {

        final RosterInForce inForce = new RosterInForce();
        final DefineRoster define = new DefineRoster(reader(), inForce, watch);
        final DefinitionAgenda agenda = new DefinitionAgenda(file(), define, store, watch, Duration.ofSeconds(5));

        String source() {
            return inForce.definition().map(Definition::source).orElse("nothing");
        }

        void looksAtTheFile() {
            agenda.work(clock.instant());
            clock.pass(Duration.ofSeconds(5));
        }
    }

    @Test
    void fileComesIntoForceAndIsStored() {
        one.looksAtTheFile();

        assertThat(one.source()).isEqualTo("good 1");
        assertThat(store.load()).map(DefinitionStore.Source::text).contains("good 1");
    }

    @Test
    void changedFileReplacesTheOneInForce() {
        one.looksAtTheFile();
        content = new RosterFile.Content.Text("good 2");
        one.looksAtTheFile();

        assertThat(one.source()).isEqualTo("good 2");
    }

    @Test
    void badFileLeavesTheOldOneInForceAndSaysWhatIsWrong() {
        one.looksAtTheFile();
        content = new RosterFile.Content.Text("bad");
        one.looksAtTheFile();

        assertThat(one.source()).isEqualTo("good 1");
        assertThat(one.inForce.refusal()).isPresent();
        assertThat(watch.problems).containsExactly(new Problem("oncall.yml", 7, "bad"));
    }

    @Test
    void problemIsToldOnceAndNotAtEveryLook() {
        content = new RosterFile.Content.Text("bad");
        one.looksAtTheFile();
        one.looksAtTheFile();

        assertThat(watch.problems).hasSize(1);
    }

    @Test
    void correctedFileClearsTheRefusal() {
        one.looksAtTheFile();
        content = new RosterFile.Content.Text("bad");
        one.looksAtTheFile();
        content = new RosterFile.Content.Text("good 1");
        one.looksAtTheFile();

        assertThat(one.inForce.refusal()).isEmpty();
    }

    @Test
    void vanishedFileLeavesTheOldOneInForce() {
        one.looksAtTheFile();
        content = new RosterFile.Content.Unreadable("gone");
        one.looksAtTheFile();

        assertThat(one.source()).isEqualTo("good 1");
        assertThat(one.inForce.refusal()).isPresent();
    }

    @Test
    void restartWithABadFileTakesTheLastGoodDefinitionFromTheStore() {
        one.looksAtTheFile();
        content = new RosterFile.Content.Text("bad");

        Instance restarted = new Instance();
        restarted.looksAtTheFile();
        restarted.define.follow(store);

        assertThat(restarted.source()).isEqualTo("good 1");
    }

    @Test
    void definitionOfAnotherInstanceIsTakenOverAsItIsStored() {
        Instance other = new Instance();
        other.define.follow(store);

        one.looksAtTheFile();

        assertThat(other.source()).isEqualTo("good 1");
    }

    @Test
    void olderDefinitionInTheStoreDoesNotReplaceTheFiles() {
        store.source = Optional.of(new DefinitionStore.Source("good 0", Team.TUESDAY.minusSeconds(60)));

        one.looksAtTheFile();
        one.define.follow(store);

        assertThat(one.source()).isEqualTo("good 1");
    }

    @Test
    void whatCouldNotBeStoredIsStoredAtTheNextLook() {
        store.away = true;
        one.looksAtTheFile();
        assertThat(one.source()).isEqualTo("good 1");

        store.away = false;
        one.looksAtTheFile();
        assertThat(store.load()).isPresent();
    }

    @Test
    void nobodyDecidesBeforeItIsKnownWhatIsDefined() {
        content = new RosterFile.Content.NotConfigured();
        one.looksAtTheFile();
        assertThatThrownBy(one.inForce::get).isInstanceOf(Unavailable.class);

        one.define.follow(store);
        assertThat(one.inForce.get().schedules()).isEmpty();
    }

    @Test
    void nobodyDecidesOnWhatIsStoredBeforeTheFileWasLookedAt() {
        one.define.follow(store);
        assertThatThrownBy(one.inForce::get).isInstanceOf(Unavailable.class);

        one.looksAtTheFile();
        assertThat(one.inForce.get().schedules()).hasSize(1);
    }

    private RosterFile file() {
        return new RosterFile() {
            @Override
            public String name() {
                return "oncall.yml";
            }

            @Override
            public Content read() {
                return content;
            }
        };
    }

    private static RosterReader reader() {
        return (file, text) -> text.equals("bad")
                ? new RosterResult.Refused(List.of(new Problem(file, 7, "bad")))
                : new RosterResult.Defined(Team.roster());
    }

    /** Holds one definition, and can be away. */
    private static final class OneDefinition implements DefinitionStore {

        private Optional<Source> source = Optional.empty();
        private Consumer<Source> listener = ignored -> {};
        private boolean away;

        @Override
        public void save(Definition definition) {
            if (away) {
                throw new Unavailable("the store is away");
            }
            Source saved = new Source(definition.source(), definition.definedAt());
            source = Optional.of(saved);
            listener.accept(saved);
        }

        @Override
        public Optional<Source> load() {
            return source;
        }

        @Override
        public void watch(Consumer<Source> added) {
            source.ifPresent(added);
            listener = added;
        }
    }
}
