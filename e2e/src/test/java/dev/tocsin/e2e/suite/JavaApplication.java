package dev.tocsin.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Quarkus application of this build as a process of its own. */
final class JavaApplication {

    private final Path jar;
    private final Path log;
    private final Map<String, String> settings;
    private final List<String> arguments;
    private @Nullable Process process;

    /**
     * @param module the module that was built
     * @param settings configuration keys
     */
    JavaApplication(String module, Path log, Map<String, String> settings, List<String> arguments) {
        this.jar = root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        this.log = log;
        this.settings = Map.copyOf(settings);
        this.arguments = List.copyOf(arguments);
    }

    static Path root() {
        return Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    }

    void start() {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not built; run ./mvnw package first");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await();
        }
    }

    void stop() {
        if (process != null) {
            process.destroy();
            await();
        }
    }

    private void await() {
        try {
            if (process != null && !process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
