package dev.tocsin.testkit.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/**
 * Where the servers of tests may come from, in the order they are tried. {@code TOCSIN_TEST_SERVERS} (or the system
 * property {@code tocsin.test.servers}) names one, to have no other.
 */
enum Source {
    /** Addresses from {@code TOCSIN_TEST_NATS} and {@code TOCSIN_TEST_POSTGRES}. */
    GIVEN,
    /** Testcontainers, where Docker answers and has or gets the image. */
    DOCKER,
    /** Child processes. */
    EMBEDDED;

    static List<Source> candidates() {
        return setting("tocsin.test.servers")
                .map(name -> List.of(Source.valueOf(name.toUpperCase(Locale.ROOT))))
                .orElseGet(() -> Arrays.asList(values()));
    }

    /** Asked only where a socket is, because Testcontainers logs its search at length. */
    static boolean dockerAnswers() {
        boolean mayBeHere = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayBeHere && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The setting, as a system property or as an environment variable in capitals. */
    static Optional<String> setting(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
