package dev.tocsin.runbooks.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.adapter.markdown.SafeMarkdown;
import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunbookFilesTest {

    private static final Path DOCS =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "docs", "runbooks");

    @TempDir
    private Path directory;

    @Test
    void everyRunbookOfTheDocsComesInTheJar() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .toList();
            assertThat(new RunbookFiles(null).shelf().runbooks())
                    .extracting(runbook -> runbook.name().value())
                    .containsExactlyInAnyOrderElementsOf(names)
                    .isNotEmpty();
        }
    }

    @Test
    void everyPackagedRunbookIsCompleteAndWithoutMistakes() {
        for (Runbook runbook : new RunbookFiles(null).shelf().runbooks()) {
            assertThat(runbook.problems()).as("%s", runbook.name()).isEmpty();
            assertThat(runbook.owner()).as("%s", runbook.name()).isNotEmpty();
            assertThat(runbook.contacts()).as("%s", runbook.name()).isNotEmpty();
            assertThat(runbook.body())
                    .as("%s", runbook.name())
                    .contains("## Look", "## Which is it?", "## Roll back", "## Who else", "```");
            assertThat(new SafeMarkdown().print(runbook.body()))
                    .as("%s", runbook.name())
                    .filteredOn(RunbookPart.Step.class::isInstance)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aFileOfTheDirectoryReplacesThePackagedOneAndIsReadAgainWhenItChanges() throws IOException {
        Path file = directory.resolve("IngressDown.md");
        Files.writeString(file, "first");
        RunbookFiles files = new RunbookFiles(directory);
        assertThat(body(files)).isEqualTo("first");

        Files.writeString(file, "second");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        files.refresh();
        assertThat(body(files)).isEqualTo("second");

        Files.delete(file);
        files.refresh();
        assertThat(body(files)).contains("## Look");
    }

    @Test
    void whatWasReadStaysWhileTheDirectoryIsAway() throws IOException {
        Path moved = directory.resolve("runbooks");
        Files.createDirectory(moved);
        Files.writeString(moved.resolve("Mine.md"), "mine");
        RunbookFiles files = new RunbookFiles(moved);

        Files.move(moved, directory.resolve("elsewhere"));
        files.refresh();
        assertThat(files.shelf().named("Mine")).isPresent();

        Files.move(directory.resolve("elsewhere"), moved);
        Files.writeString(moved.resolve("Yours.md"), "yours");
        files.refresh();
        assertThat(files.shelf().named("Yours")).isPresent();
    }

    @Test
    void aHugeFileAndOneWithAnUnusableNameAreLeftOut() throws IOException {
        Files.writeString(directory.resolve("Huge.md"), "x".repeat(300_000));
        Files.writeString(directory.resolve("a b.md"), "x");
        Files.writeString(directory.resolve("Good.md"), "x");

        RunbookFiles files = new RunbookFiles(directory);

        assertThat(files.shelf().named("Huge")).isEmpty();
        assertThat(files.shelf().named("Good")).isPresent();
    }

    private static String body(RunbookFiles files) {
        return files.shelf().named("IngressDown").orElseThrow().body();
    }
}
