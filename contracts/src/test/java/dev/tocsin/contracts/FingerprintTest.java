package dev.tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("the empty set is the initial hash", LabelSet.EMPTY, "cbf29ce484222325"),
                Arguments.of(
                        "upstream's own vector",
                        LabelSet.of("name", "garland, briggs", "fear", "love is not enough"),
                        "507a62d79ee76c9a"),
                Arguments.of("one label", LabelSet.of("alertname", "Watchdog"), "003b0a0f7d3fa569"),
                Arguments.of(
                        "order of names does not matter",
                        LabelSet.of("severity", "critical", "job", "loki", "alertname", "HighErrorRate"),
                        "1f4688a60afae25e"),
                Arguments.of(
                        "names and values beyond ASCII",
                        LabelSet.of("région", "zürich", "alertname", "Überlast"),
                        "6350e86ebfb7061a"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void fingerprintIsTheOneOfPrometheus(String reason, LabelSet labels, String expected) {
        assertThat(labels.fingerprint()).hasToString(expected);
        assertThat(Fingerprint.parse(expected)).isEqualTo(labels.fingerprint());
    }

    @Test
    void fingerprintOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> Fingerprint.parse("1f46"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1f46");
    }

    @Property
    void namesAreOrderedByTheirUtf8Bytes(@ForAll String left, @ForAll String right) {
        int expected =
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
        Assume.that(isWellFormed(left) && isWellFormed(right));
        assertThat(Integer.signum(Utf8Order.INSTANCE.compare(left, right))).isEqualTo(Integer.signum(expected));
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Test
    void supplementaryCharactersComeAfterPrivateUse() {
        assertThat(LabelSet.of(Map.of("\uD83D\uDE00", "1", "\uE000", "2")).name(0))
                .isEqualTo("\uE000");
    }
}
