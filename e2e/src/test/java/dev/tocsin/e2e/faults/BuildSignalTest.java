package dev.tocsin.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.e2e.suite.Suite;
import dev.tocsin.embedded.process.Command;
import dev.tocsin.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./tocsin} is told to stop while it builds, which is when a person is most likely to lose patience. */
class BuildSignalTest {

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void buildEndsWithTheScriptThatStartedIt(String signal, @TempDir Path tree) throws Exception {
        Path pid = tree.resolve("builder.pid");
        script(tree, "#!/bin/sh\nsleep 600 &\necho $! > " + pid + ".new\nmv " + pid + ".new " + pid + "\nwait\n");
        Process tocsin = new ProcessBuilder(inForeground(tree.resolve("tocsin"), "check", "none.yml"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Await.until("the build runs", Suite.PATIENCE, () -> Files.exists(pid));
            ProcessHandle builder = ProcessHandle.of(
                            Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow();

            Command.run(tree, List.of("kill", "-" + signal, Long.toString(tocsin.pid())));

            assertThat(tocsin.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(tocsin.exitValue()).isNotZero();
            Await.until("the build has ended", () -> !builder.isAlive());
        } finally {
            tocsin.destroyForcibly();
        }
    }

    /** Whoever runs this test in the background passes on that Ctrl-C is ignored, and a shell cannot undo that. */
    private static List<String> inForeground(Path script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal", script.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The real script in a tree of its own, whose build is the given one. */
    private static void script(Path tree, String build) throws IOException {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
        Files.copy(root.resolve("tocsin"), tree.resolve("tocsin"));
        Files.writeString(tree.resolve("mvnw"), build);
        Files.createDirectories(tree.resolve("standalone/src/main"));
        for (String file : List.of("tocsin", "mvnw")) {
            assertThat(tree.resolve(file).toFile().setExecutable(true)).isTrue();
        }
    }
}
