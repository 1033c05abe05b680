package dev.tocsin.embedded.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tocsin.embedded.process.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianPackagesTest {

    @TempDir
    Path cache;

    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void onlyWhereThereIsApt() {
        assumeThat(Apt.isHere()).isTrue();
    }

    @Test
    void concurrentRunsFetchOnceAndAllGetTheProgram() throws Exception {
        Callable<Path> wanted = () -> packages().program("nats-server", "usr/sbin/nats-server");
        try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Path>> programs = runs.invokeAll(List.of(wanted, wanted, wanted));

            for (Future<Path> program : programs) {
                assertThat(Command.run(cache, List.of(program.get().toString(), "--version"))
                                .output())
                        .startsWith("nats-server: v");
            }
        }
        assertThat(said)
                .filteredOn(line -> line.contains("nothing is installed"))
                .hasSize(1);
    }

    @Test
    void packageThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> packages().program("no-such-package-here", "usr/bin/x"))
                .isInstanceOf(PackageUnavailableException.class)
                .hasMessageContaining("no-such-package-here");
    }

    @Test
    void programThatThePackageLacksIsNamed() {
        assertThatThrownBy(() -> packages().program("nats-server", "usr/bin/other"))
                .isInstanceOf(PackageUnavailableException.class)
                .hasMessageContaining("usr/bin/other");
    }

    private DebianPackages packages() {
        return new DebianPackages(cache, said::add);
    }
}
