package dev.tocsin.router.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPolicyTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CheckPolicy check = new CheckPolicy(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void aValidPolicyIsSummedUp() throws IOException {
        Path file = policy("route: {receiver: a, routes: [{receiver: a}]}\nreceivers: [{name: a}]\n");

        assertThat(check.run(List.of(file.toString()))).isZero();
        assertThat(lines())
                .containsExactly(file + " is valid: 2 routes, 1 receiver, 0 inhibit rules, 0 time intervals");
    }

    @Test
    void allProblemsOfBothFilesArePrintedAndFail() throws IOException {
        Path file = policy("route: {reciever: a}\nreceivers: [{name: a, sns_configs: [{}]}]\n");
        Files.writeString(folder.resolve("tocsin.yml"), "\nincident: {}\n");

        assertThat(check.run(List.of(file.toString()))).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        file
                                + ":1: the root route has no receiver; name the one that is told what no other route takes",
                        file + ":1: unknown key \"reciever\" in route; did you mean \"receiver\"?",
                        folder.resolve("tocsin.yml") + ":2: unknown key \"incident\" in tocsin.yml; did you mean"
                                + " \"incidents\"?",
                        file + ":2: warning: sns_configs of receiver \"a\" is not supported yet: nothing is sent there",
                        file + " is not valid: 3 problems");
    }

    @Test
    void aMissingFileFails() {
        assertThat(check.run(List.of(folder.resolve("gone.yml").toString()))).isEqualTo(1);
        assertThat(lines()).singleElement().asString().contains("gone.yml", "no such file");
    }

    @Test
    void withoutAFileItSaysHowItIsUsed() {
        assertThat(check.run(List.of())).isEqualTo(2);
        assertThat(lines()).singleElement().asString().startsWith("usage:");
    }

    private Path policy(String yaml) throws IOException {
        return Files.writeString(folder.resolve("alertmanager.yml"), yaml);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
