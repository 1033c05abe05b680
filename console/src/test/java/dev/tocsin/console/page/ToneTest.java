package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "Page, CRITICAL",
        "warning, WARNING",
        "error, WARNING",
        "info, INFO",
        "none, QUIET",
        "'', QUIET",
        "whatever, QUIET"
    })
    void aSeverityHasATone(String severity, Tone tone) {
        assertThat(Tone.severity(severity)).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({"firing, CRITICAL", "acknowledged, WARNING", "resolved, GOOD", "superseded, QUIET"})
    void aStateHasATone(String state, Tone tone) {
        assertThat(Tone.state(state)).isEqualTo(tone);
    }
}
