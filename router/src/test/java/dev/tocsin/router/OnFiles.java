package dev.tocsin.router;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The router reads its policy from a file of the test's own, and looks at it often. */
public final class OnFiles implements QuarkusTestProfile {

    /** A valid policy that ends in a comment, so that more can be said. */
    static final String GOOD = "route: {receiver: team}\nreceivers: [{name: team}]\n# ";

    @Override
    public Map<String, String> getConfigOverrides() {
        return settings(GOOD, "0.1s");
    }

    static Map<String, String> settings(String policy, String pollInterval) {
        try {
            Path file = Files.createTempDirectory("tocsin-router").resolve("alertmanager.yml");
            Files.writeString(file, policy);
            file.toFile().deleteOnExit();
            file.getParent().toFile().deleteOnExit();
            return Map.of(
                    "tocsin.router.policy-file",
                    file.toString(),
                    "tocsin.router.poll-interval",
                    pollInterval,
                    "tocsin.console.token",
                    "a-token-for-tests-only",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
