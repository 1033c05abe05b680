package dev.tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"100, 100, reached", "50, 100, missed: 2.0 x off"})
    void throughputIsToReachThePeers(double own, double peer, String verdict) {
        assertThat(verdict(new Goal.AtLeastPeer(1), own, peer)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"150, 100, reached", "300, 100, missed: 2.0 x off"})
    void memoryIsToStayBelowAMultipleOfThePeers(double own, double peer, String verdict) {
        assertThat(verdict(new Goal.AtMostPeer(1.5), own, peer)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"10, reached", "25, missed: 2.5 x off"})
    void limitNeedsNoPeer(double own, String verdict) {
        assertThat(new Goal.AtMost(10).verdict(OptionalDouble.of(own), OptionalDouble.empty()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource("7")
    void nothingIsSaidWithoutAPeerToCompareWith(double own) {
        assertThat(new Goal.AtLeastPeer(1).verdict(OptionalDouble.of(own), OptionalDouble.empty()))
                .isEmpty();
    }

    private static String verdict(Goal goal, double own, double peer) {
        return goal.verdict(OptionalDouble.of(own), OptionalDouble.of(peer));
    }
}
