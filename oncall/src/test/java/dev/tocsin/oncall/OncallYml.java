package dev.tocsin.oncall;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file {@code oncall.yml} that the application watches and the test may write. */
public final class OncallYml implements QuarkusTestResourceLifecycleManager {

    /** Three people, the first of whom is on call for longer than any test. */
    static final String TEAM = """
            people:
              ana: {name: Ana Torres, email: ana@example.org, contact: Signal}
              bo: {name: Bo Lund, email: bo@example.org}
              cy: {name: Cy Ito, email: cy@example.org}
            schedules:
              primary:
                timezone: Europe/Berlin
                rotation: weekly
                every: 52
                handoff: monday 09:00
                start: %s
                people: [ana, bo, cy]
            """.formatted(java.time.LocalDate.now().minusDays(14));

    private Path path = Path.of("");

    @Override
    public Map<String, String> start() {
        try {
            path = Files.createTempDirectory("oncall").resolve("oncall.yml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(TEAM);
        return Map.of(
                "tocsin.oncall.schedule-file",
                path.toString(),
                "tocsin.oncall.reload-every",
                "100ms",
                "tocsin.console.token",
                "a-token-for-tests-alone");
    }

    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(OncallYml.class));
    }

    @Override
    public void stop() {
        path.toFile().delete();
        path.toAbsolutePath().getParent().toFile().delete();
    }
}
