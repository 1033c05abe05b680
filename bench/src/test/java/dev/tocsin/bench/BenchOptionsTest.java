package dev.tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.scenario.Scale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void withoutOptionsItMeasuresBothThreeTimesInFull() {
        BenchOptions options = BenchOptions.parse();

        assertThat(options.scale()).isEqualTo(Scale.full(3, Duration.ofSeconds(10), List.of(10_000, 100_000)));
        assertThat(options.sides()).containsExactly(Side.TOCSIN, Side.ALERTMANAGER);
        assertThat(options.kind()).isEqualTo(BenchOptions.Kind.CONTENDERS);
    }

    @Test
    void roundsSecondsSizesAndSideCanBeChosen() {
        BenchOptions options =
                BenchOptions.parse("--rounds", "1", "--seconds", "20", "--active", "5000", "--only", "tocsin");

        assertThat(options.scale()).isEqualTo(Scale.full(1, Duration.ofSeconds(20), List.of(5_000)));
        assertThat(options.sides()).containsExactly(Side.TOCSIN);
    }

    @Test
    void loadThatCannotMakeAllGroupsIsRefused() {
        assertThatThrownBy(() -> BenchOptions.parse("--active", "500"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000 groups: [500]");
    }

    @Test
    void unknownOptionIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> BenchOptions.parse("--fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fast is no option")
                .hasMessageContaining("--short");
    }
}
