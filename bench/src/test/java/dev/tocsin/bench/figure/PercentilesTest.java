package dev.tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void ofAHundredValuesTheNinetyNinthIsTheSecondLargest() {
        Percentiles hundred = Percentiles.of(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(0.50)).isEqualTo(50);
        assertThat(hundred.at(1)).isEqualTo(100);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThat(Percentiles.of(List.of()).at(0.99)).isNaN();
    }

    @Property
    void atMostTheRestIsLarger(
            @ForAll @NotEmpty List<@DoubleRange(max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        double percentile = Percentiles.of(values).at(share);

        long larger = values.stream().filter(value -> value > percentile).count();
        assertThat(larger).isLessThanOrEqualTo((long) Math.floor((1 - share) * values.size() + 1e-9));
    }
}
