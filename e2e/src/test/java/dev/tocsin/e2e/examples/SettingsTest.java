package dev.tocsin.e2e.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation and the chart set, the services read: a key that was renamed is found here. */
class SettingsTest {

    private static final Pattern KEY =
            Pattern.compile("[`\" ]tocsin\\.(?!example)([a-z]+)\\.([a-z0-9-]+)(?:\\.([a-z0-9-]+))?");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"tocsin\\.([a-z]+)\"\\)");

    private final List<String> sources = javaSources();

    @Test
    void everyKeyThatIsNamedIsRead() {
        Set<String> unknown = new TreeSet<>();
        for (Path file : namingFiles()) {
            KEY.matcher(read(file))
                    .results()
                    .filter(key -> !isRead(key))
                    .forEach(key ->
                            unknown.add(file.getFileName() + ": " + key.group().strip()));
        }

        assertThat(unknown).isEmpty();
    }

    private boolean isRead(MatchResult key) {
        String prefix = key.group(1);
        String name = key.group(2);
        return sources.stream()
                        .filter(source -> MAPPING.matcher(source).results().anyMatch(found -> found.group(1)
                                .equals(prefix)))
                        .anyMatch(source -> source.contains(" " + method(name) + "();"))
                || sources.stream().anyMatch(source -> source.contains("\"tocsin." + prefix + "." + name + "\""));
    }

    /** {@code max-body} is read by {@code maxBody()}. */
    private static String method(String name) {
        String[] words = name.split("-");
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static List<Path> namingFiles() {
        return Stream.of("docs", "examples", "deploy/helm")
                .flatMap(folder -> walk(Example.REPOSITORY.resolve(folder)))
                .filter(file -> file.toString().matches(".*\\.(md|tpl|yaml|yml)"))
                .toList();
    }

    private static List<String> javaSources() {
        try (Stream<Path> modules = Files.list(Example.REPOSITORY)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SettingsTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(SettingsTest::read)
                    .filter(source -> source.contains("@Config"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
