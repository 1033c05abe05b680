package dev.tocsin.engine.domain.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.Question.SetSilence;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SilenceRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final LabelMatcher A = matcher("a", Operator.EQUAL, "1");
    private static final LabelMatcher B = matcher("b", Operator.EQUAL, "1");

    static Stream<Arguments> changes() {
        Silence active = silence(-60, 600);
        Silence pending = silence(60, 600);
        Silence expired = silence(-600, -60);
        return Stream.of(
                Arguments.of("active, another end", active, set(-60, 900, A), true),
                Arguments.of(
                        "active, a start within the same second",
                        active,
                        set(-60, 900, A).startsAt(300),
                        true),
                Arguments.of("active, another start", active, set(-30, 600, A), false),
                Arguments.of("active, other matchers", active, set(-60, 600, A, B), false),
                Arguments.of("active, another order of matchers", silence(-60, 600, A, B), set(-60, 600, B, A), false),
                Arguments.of("pending, another start to come", pending, set(30, 600, A), true),
                Arguments.of("pending, a start in the past", pending, set(-1, 600, A), false),
                Arguments.of("expired", expired, set(-600, 600, A), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void whatCanBeChangedKeepsItsIdAndEverythingElseIsMadeAnew(
            String reason, Silence existing, Wanted wanted, boolean keepsItsId) {
        SilenceChange change =
                new SilenceRequest(wanted.as(existing.id()), existing, "fresh", ParserMode.FALLBACK, NOW).decide();

        assertThat(change).isInstanceOfSatisfying(SilenceChange.Accepted.class, accepted -> {
            assertThat(accepted.id()).isEqualTo(keepsItsId ? existing.id() : "fresh");
            assertThat(accepted.silences()).last().satisfies(made -> {
                assertThat(made.id()).isEqualTo(accepted.id());
                assertThat(made.matchers()).isEqualTo(wanted.matchers());
            });
        });
    }

    @Test
    void whatIsReplacedEndsNowAndTheNewOneBeginsNow() {
        SilenceChange change = new SilenceRequest(
                        set(-60, 600, B).as("old"), silence(-60, 600), "fresh", ParserMode.FALLBACK, NOW)
                .decide();

        assertThat(((SilenceChange.Accepted) change).silences())
                .extracting(Silence::id, Silence::startsAt, Silence::endsAt)
                .containsExactly(tuple("old", at(-60), NOW), tuple("fresh", NOW, at(600)));
    }

    @Test
    void anExpiredOneIsLeftAsItWas() {
        SilenceChange change = new SilenceRequest(
                        set(0, 600, A).as("old"), silence(-600, -60), "fresh", ParserMode.FALLBACK, NOW)
                .decide();

        assertThat(((SilenceChange.Accepted) change).silences()).hasSize(1);
    }

    @Test
    void anIdThatNobodyKnowsIsNamed() {
        assertThat(new SilenceRequest(set(0, 600, A).as("gone"), null, "fresh", ParserMode.FALLBACK, NOW).decide())
                .isEqualTo(new SilenceChange.Unknown("gone"));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("no matcher", set(0, 600), "at least one matcher"),
                Arguments.of("end before start", set(600, 300, A), "start time must be before end time"),
                Arguments.of("end at start", set(600, 600, A), "start time must be before end time"),
                Arguments.of("end in the past", set(-600, -1, A), "end time can't be in the past"),
                Arguments.of("end now", set(-600, 0, A), "end time can't be in the past"),
                Arguments.of(
                        "a bad expression", set(0, 600, matcher("a", Operator.MATCHES, "(")), "invalid label matcher"),
                Arguments.of(
                        "a matcher without a name",
                        set(0, 600, A, matcher("", Operator.EQUAL, "1")),
                        "invalid label name \"\""),
                Arguments.of(
                        "a name that is not UTF-8",
                        set(0, 600, matcher("\uD800", Operator.EQUAL, "1")),
                        "invalid label name"),
                Arguments.of(
                        "over 64 KiB",
                        set(0, 600, matcher("a", Operator.EQUAL, "é".repeat(33_000))),
                        "silence exceeded maximum size: 66057 bytes (limit: 65536 bytes)"),
                Arguments.of(
                        "only the empty value",
                        set(0, 600, matcher("a", Operator.EQUAL, "")),
                        "must not match the empty string"),
                Arguments.of(
                        "an expression that the empty value satisfies",
                        set(0, 600, matcher("a", Operator.MATCHES, ".*")),
                        "must not match the empty string"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatCannotBeIsRefused(String reason, Wanted wanted, String message) {
        assertThat(new SilenceRequest(wanted.as(null), null, "fresh", ParserMode.FALLBACK, NOW).decide())
                .isInstanceOfSatisfying(SilenceChange.Refused.class, refused -> assertThat(refused.reason())
                        .contains(message));
    }

    @Test
    void aNameOutsideAsciiIsRefusedOnlyInClassicMode() {
        SetSilence wanted = set(0, 600, matcher("région", Operator.EQUAL, "1")).as(null);

        assertThat(new SilenceRequest(wanted, null, "fresh", ParserMode.UTF8, NOW).decide())
                .isInstanceOf(SilenceChange.Accepted.class);
        assertThat(new SilenceRequest(wanted, null, "fresh", ParserMode.CLASSIC, NOW).decide())
                .isInstanceOf(SilenceChange.Refused.class);
    }

    @Test
    void aNegativeMatcherAsksForSomethingWhateverItMatches() {
        Wanted wanted = set(0, 600, matcher("a", Operator.NOT_EQUAL, "x"));

        assertThat(new SilenceRequest(wanted.as(null), null, "fresh", ParserMode.FALLBACK, NOW).decide())
                .isInstanceOf(SilenceChange.Accepted.class);
    }

    @Test
    void anActiveOneEndsNowAPendingOneNeverBeginsAndAnExpiredOneStays() {
        assertThat(SilenceChange.expired(silence(-60, 600), NOW))
                .returns(at(-60), Silence::startsAt)
                .returns(NOW, Silence::endsAt);
        assertThat(SilenceChange.expired(silence(60, 600), NOW))
                .returns(NOW, Silence::startsAt)
                .returns(NOW, Silence::endsAt);
        assertThat(SilenceChange.expired(silence(-600, -60), NOW)).isEqualTo(silence(-600, -60));
    }

    private record Wanted(Instant start, Instant end, List<LabelMatcher> matchers) {

        Wanted startsAt(long millis) {
            return new Wanted(start.plusMillis(millis), end, matchers);
        }

        SetSilence as(@Nullable String id) {
            return new SetSilence(TenantId.DEFAULT, id, matchers, start, end, "ada", "known", Map.of());
        }
    }

    private static Wanted set(long start, long end, LabelMatcher... matchers) {
        return new Wanted(at(start), at(end), List.of(matchers));
    }

    private static Silence silence(long start, long end, LabelMatcher... matchers) {
        return new Silence(
                "old",
                matchers.length == 0 ? List.of(A) : List.of(matchers),
                at(start),
                at(end),
                at(-700),
                "ada",
                "known",
                Map.of());
    }

    private static LabelMatcher matcher(String name, Operator operator, String value) {
        return new LabelMatcher(name, operator, value);
    }

    private static Instant at(long seconds) {
        return NOW.plusSeconds(seconds);
    }
}
