package dev.tocsin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void validPolicyIsSaidToBeValid() throws IOException {
        assertThat(check("""
                route: {receiver: team}
                receivers:
                  - name: team
                """)).isZero();

        assertThat(said.toString()).contains("is valid: 1 route, 1 receiver");
    }

    @Test
    void everyProblemIsALineWithItsFileAndNumber() throws IOException {
        Files.writeString(folder.resolve("tocsin.yml"), "colour: red\n");

        assertThat(check("""
                route:
                  receiver: nobody
                  group_wait: soon
                receivers:
                  - name: team
                """)).isEqualTo(1);

        assertThat(said.toString().lines())
                .anyMatch(line -> line.startsWith(folder.resolve("alertmanager.yml") + ":2: "))
                .anyMatch(line -> line.startsWith(folder.resolve("alertmanager.yml") + ":3: "))
                .anyMatch(line -> line.startsWith(folder.resolve("tocsin.yml") + ":1: "))
                .anyMatch(line -> line.contains("is refused: 3 errors"));
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        int status = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(said, true))
                .execute(folder.resolve("none.yml").toString());

        assertThat(status).isEqualTo(1);
        assertThat(said.toString()).contains("none.yml: there is no such file");
    }

    private int check(String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("alertmanager.yml"), policy);
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(said, true))
                .execute(file.toString());
    }
}
