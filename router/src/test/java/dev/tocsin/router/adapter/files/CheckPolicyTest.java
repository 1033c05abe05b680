package dev.tocsin.router.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPolicyTest {

    private final StringWriter printed = new StringWriter();
    private final CheckPolicy check = new CheckPolicy(new PrintWriter(printed));

    @TempDir
    Path folder;

    @Test
    void aValidPolicyIsSummedUp() throws IOException {
        Path file = policy("route: {receiver: a, routes: [{receiver: a}]}\nreceivers: [{name: a}]\n");

        assertThat(check.isValid(file)).isTrue();
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith(file + " is valid: 2 routes, 1 receiver, 0 inhibit rules, 0 warnings, version ");
    }

    @Test
    void allProblemsOfBothFilesArePrinted() throws IOException {
        Path file = policy("route: {reciever: a}\nreceivers: [{name: a, sns_configs: [{}]}]\n");
        Files.writeString(folder.resolve("tocsin.yml"), "\nincident: {}\n");

        assertThat(check.isValid(file)).isFalse();
        assertThat(lines())
                .containsExactly(
                        file + ":2: warning: sns_configs of receiver \"a\" is not supported yet: nothing is sent there",
                        file + ":1: unknown key \"reciever\" in route; did you mean \"receiver\"?",
                        file
                                + ":1: the root route has no receiver; name the one that is told what no other route takes",
                        folder.resolve("tocsin.yml") + ":2: unknown key \"incident\" in tocsin.yml; did you mean"
                                + " \"incidents\"?",
                        file + " is refused: 3 errors, 1 warning");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(check.isValid(folder.resolve("gone.yml"))).isFalse();
        assertThat(lines()).singleElement().asString().contains("gone.yml", "no such file");
    }

    private Path policy(String yaml) throws IOException {
        return Files.writeString(folder.resolve("alertmanager.yml"), yaml);
    }

    private List<String> lines() {
        return printed.toString().lines().toList();
    }
}
