package dev.tocsin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.embedded.process.ChildProcess;
import dev.tocsin.embedded.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void secondRunOnTheSameDirectoryIsRefusedAndToldWhoHasIt() {
        try (DataDirectory ignored = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void runInAnotherProcessIsRefusedToo() throws Exception {
        try (DataDirectory ignored = DataDirectory.open(folder)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpensDirectory.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(other.getInputStream().readAllBytes())).contains("is in use by process");
            assertThat(other.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void directoryCanBeOpenedAgainAfterItWasClosed() {
        DataDirectory.open(folder).close();

        DataDirectory.open(folder).close();
    }

    @Test
    void clearedDirectoryRemembersNothingAndStaysLocked() {
        try (DataDirectory data = DataDirectory.open(folder)) {
            String before = data.secret("token");

            data.clear();

            assertThat(data.secret("token")).isNotEqualTo(before);
            assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryInUseException.class);
        }
    }

    @Test
    void directoryThatSomebodyElseFilledIsNotClearedThoughARunHasUsedIt() throws Exception {
        Path thesis = Files.writeString(folder.resolve("thesis.tex"), "years of work");
        try (DataDirectory data = DataDirectory.open(folder)) {
            data.secret("token");
        }

        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThatThrownBy(data::clear)
                    .isInstanceOf(DataDirectoryNotOursException.class)
                    .hasMessageContaining(folder + " is not empty and was not made by Tocsin; nothing was deleted");
        }

        assertThat(thesis).hasContent("years of work");
        assertThat(folder.resolve("secrets/token")).exists();
    }

    @Test
    void directoryOfBeforeThereWasAMarkIsKnownByItsLayout() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder)) {
            data.secret("token");
        }
        Files.delete(folder.resolve(Provenance.MARK));

        try (DataDirectory data = DataDirectory.open(folder)) {
            data.clear();
        }

        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void clearedDirectoryCanBeClearedAgain() {
        DataDirectory.open(folder).close();
        for (int run = 0; run < 2; run++) {
            try (DataDirectory data = DataDirectory.open(folder)) {
                data.clear();
            }
        }

        assertThat(folder.resolve(Provenance.MARK)).exists();
    }

    @Test
    void secretIsTheSameInEveryRunAndReadableByItsOwnerAlone() throws Exception {
        String first;
        try (DataDirectory data = DataDirectory.open(folder)) {
            first = data.secret("token");
        }
        try (DataDirectory data = DataDirectory.open(folder)) {
            assertThat(data.secret("token")).isEqualTo(first).hasSize(64);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secretFile("token"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void childOfAKilledRunIsEndedWhenTheDirectoryIsOpenedAgain() throws Exception {
        ProcessHandle orphan;
        try (DataDirectory data = DataDirectory.open(folder)) {
            orphan = sleeper(data, "4711");
        }

        DataDirectory.open(folder).close();

        assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void childWhosePidWasNotRecordedAnyMoreIsFoundByItsMark() throws Exception {
        ProcessHandle orphan;
        try (DataDirectory data = DataDirectory.open(folder)) {
            orphan = sleeper(data, "4712.5");
        }
        Path record = folder.resolve("children/sleeper");
        Files.write(
                record,
                Files.readAllLines(record).stream()
                        .filter(line -> !line.startsWith("pid") && !line.startsWith("startedAt"))
                        .toList());

        DataDirectory.open(folder).close();

        assertThat(orphan.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void processThatWasGivenTheOldPidIsLeftAlone() throws Exception {
        ProcessHandle bystander;
        try (DataDirectory data = DataDirectory.open(folder)) {
            bystander = sleeper(data, "4713");
        }
        Path record = folder.resolve("children/sleeper");
        Files.write(
                record,
                Files.readAllLines(record).stream()
                        .map(line -> line.startsWith("startedAt") ? "startedAt=2001-01-01T00\\:00\\:00Z" : line)
                        .toList());
        try {
            DataDirectory.open(folder).close();

            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private ProcessHandle sleeper(DataDirectory data, String seconds) {
        ChildProcess child = ChildProcess.start(
                data.children(),
                new ChildProcess.Start(
                        "sleeper",
                        "sleep",
                        List.of("/bin/sleep", seconds),
                        Map.of(),
                        seconds,
                        StopSignal.TERM,
                        folder.resolve("log")));
        return ProcessHandle.of(child.pid()).orElseThrow();
    }

    /** Another run. */
    static final class OpensDirectory {

        public static void main(String[] arguments) {
            try (DataDirectory ignored = DataDirectory.open(Path.of(arguments[0]))) {
                System.out.println("opened");
            }
        }
    }
}
