package dev.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Sample;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The whole bench, small: what it measures must be right, not fast. */
class BenchTest {

    /** What only says that the machine was slow. */
    private static final String SLOW = ".*(listed only after|refused).*";

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    /** On the disk that builds use, since a folder for temporary files may be held in memory. */
    private final Path home = Path.of("target/bench-test").toAbsolutePath();

    @Test
    void everyFigureComesOutForTheSuiteAndForAlertmanager() throws Exception {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
        assumeThat(root.resolve("standalone/target/quarkus-app/quarkus-run.jar"))
                .as("the suite is built by the phase package")
                .exists();

        Report report = Bench.measure(
                BenchOptions.parse("--short", "--suite", root.resolve("tocsin").toString(), "--home", home.toString()),
                said::add);

        System.out.println(report.text());
        assertThat(report.figures().all()).as(() -> String.join("\n", said)).hasSize(26);
        SoftAssertions figures = new SoftAssertions();
        for (Figure figure : report.figures().all()) {
            figures.assertThat(report.figures().samples(figure, Side.TOCSIN))
                    .as(figure.name())
                    .hasSize(1)
                    .allSatisfy(BenchTest::assertMeasured);
            if (!isOursAlone(figure)) {
                figures.assertThat(report.figures().samples(figure, Side.ALERTMANAGER))
                        .as(figure.name())
                        .hasSize(1)
                        .allSatisfy(BenchTest::assertMeasured);
            }
        }
        figures.assertAll();
        assertThat(stillRunning()).isEmpty();
    }

    /** Alertmanager has no children, keeps no alerts, and has no standby. */
    private static boolean isOursAlone(Figure figure) {
        return figure.name().matches("memory, .*that: .*|cold restart, .*listed|take-over .*");
    }

    private static void assertMeasured(Sample sample) {
        double value =
                switch (sample) {
                    case Sample.Sound(double sound) -> sound;
                    case Sample.Flawed(double flawed, String flaw) -> {
                        assertThat(flaw).matches(SLOW);
                        yield flawed;
                    }
                    case Sample.Missing(String reason) -> throw new AssertionError("not measured: " + reason);
                };
        assertThat(value).isPositive().isFinite();
    }

    /** Processes that name the bench's folder in their command line. */
    private List<String> stillRunning() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(home.toString()))
                .toList();
    }
}
