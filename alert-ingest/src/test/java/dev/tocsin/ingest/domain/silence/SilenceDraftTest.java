package dev.tocsin.ingest.domain.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-11-21T12:00:00Z,  +10000-01-01T00:00:00Z, years 0000 to 9999",
        "-0001-12-31T12:00:00Z, 2026-11-22T12:00:00Z,   years 0000 to 9999",
        "2026-11-22T12:00:00Z,  2026-11-22T12:00:00Z,   before end time",
        "2026-11-20T12:00:00Z,  2026-11-21T11:59:59Z,   in the past",
    })
    void timesThatCannotBeAreNamed(Instant startsAt, Instant endsAt, String part) {
        assertThat(draft(startsAt, endsAt).problemAt(NOW)).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("Failed to create silence: ")
                .contains(part));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-11-21T12:00:00Z, 2026-11-21T12:00:01Z",
        "0000-01-01T00:00:00Z, 9999-12-31T23:59:59.999999999Z",
    })
    void timesThatCanBeHaveNoProblem(Instant startsAt, Instant endsAt) {
        assertThat(draft(startsAt, endsAt).problemAt(NOW)).isEmpty();
    }

    private static SilenceDraft draft(Instant startsAt, Instant endsAt) {
        return new SilenceDraft(null, List.of(), startsAt, endsAt, "somebody", "", Map.of());
    }
}
