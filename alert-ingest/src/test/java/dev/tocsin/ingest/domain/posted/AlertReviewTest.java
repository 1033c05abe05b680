package dev.tocsin.ingest.domain.posted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlertReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final Instant AFTER = NOW.plusSeconds(60);
    private static final Instant UNSET = PostedTime.UNSET;
    private static final Horizon POLICY = new Horizon.OfPolicy(Duration.ofMinutes(5));
    private static final Terms TERMS = new Terms(POLICY, ParserMode.FALLBACK);
    private static final Horizon DAY = new Horizon.OfSource(Duration.ofHours(24));
    private static final LabelSet LABELS = LabelSet.of("alertname", "Up");

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of("no times: from now, until the policy says", UNSET, UNSET, POLICY, NOW, null, true),
                Arguments.of(
                        "no times: from now, until the source's expiry",
                        UNSET,
                        UNSET,
                        DAY,
                        NOW,
                        NOW.plusSeconds(86_400),
                        true),
                Arguments.of("start alone", BEFORE, UNSET, POLICY, BEFORE, null, true),
                Arguments.of("end alone: it started then, too", UNSET, AFTER, POLICY, AFTER, AFTER, false),
                Arguments.of("end alone in the past: resolved", UNSET, BEFORE, DAY, BEFORE, BEFORE, false),
                Arguments.of("both: the expiry does not matter", BEFORE, AFTER, DAY, BEFORE, AFTER, false),
                Arguments.of("start and end may be equal", NOW, NOW, POLICY, NOW, NOW, false),
                Arguments.of("1970 is a time", Instant.EPOCH, UNSET, POLICY, Instant.EPOCH, null, true),
                Arguments.of("a start in the future, before the implied end", AFTER, UNSET, POLICY, AFTER, null, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void timesAreFilledIn(
            String reason,
            Instant startsAt,
            Instant endsAt,
            Horizon horizon,
            Instant expectedStart,
            @Nullable Instant expectedEnd,
            boolean timeout) {
        Verdict verdict = AlertReview.review(
                new AlertDraft(LABELS, LabelSet.EMPTY, startsAt, endsAt, ""),
                NOW,
                new Terms(horizon, ParserMode.FALLBACK));

        assertThat(verdict)
                .isEqualTo(new Verdict.Accepted(
                        new PostedAlert(LABELS, LabelSet.EMPTY, expectedStart, expectedEnd, timeout, "")));
    }

    static Stream<Arguments> refusals() {
        LabelSet none = LabelSet.EMPTY;
        return Stream.of(
                Arguments.of(
                        "end before start", draft(LABELS, none, NOW, BEFORE), "start time must be before end time"),
                Arguments.of(
                        "start after the implied end",
                        draft(LABELS, none, NOW.plusSeconds(301), UNSET),
                        "start time must be before end time"),
                Arguments.of("no label", draft(none, none, UNSET, UNSET), "at least one label pair required"),
                Arguments.of(
                        "empty values only",
                        draft(LabelSet.of("a", "", "b", ""), none, UNSET, UNSET),
                        "at least one label pair required"),
                Arguments.of(
                        "a label without a name",
                        draft(LabelSet.of("", "x"), none, UNSET, UNSET),
                        "invalid label set: invalid name \"\""),
                Arguments.of(
                        "an annotation without a name",
                        draft(LABELS, LabelSet.of("", "x"), UNSET, UNSET),
                        "invalid annotations: invalid name \"\""),
                Arguments.of(
                        "a start before the year 0000 in UTC",
                        draft(LABELS, none, PostedTime.parse("0000-01-01T00:00:00+12:00"), UNSET),
                        "start and end time must be within the years 0000 to 9999 in UTC"),
                Arguments.of(
                        "an end after the year 9999 in UTC",
                        draft(LABELS, none, NOW, PostedTime.parse("9999-12-31T23:59:59-23:00")),
                        "start and end time must be within the years 0000 to 9999 in UTC"),
                Arguments.of("times come first", draft(none, none, NOW, BEFORE), "start time must be before end time"));
    }

    private static AlertDraft draft(LabelSet labels, LabelSet annotations, Instant startsAt, Instant endsAt) {
        return new AlertDraft(labels, annotations, startsAt, endsAt, "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void invalidAlertIsRefusedInAlertmanagersWords(String reason, AlertDraft draft, String message) {
        assertThat(AlertReview.review(draft, NOW, TERMS)).isEqualTo(new Verdict.Refused(message));
    }

    @Test
    void emptyLabelsAreDroppedAndEmptyAnnotationsAreKept() {
        LabelSet annotations = LabelSet.of("summary", "");
        AlertDraft draft = draft(LabelSet.of("", "", "a", "1", "b", ""), annotations, NOW, AFTER);

        assertThat(AlertReview.review(draft, NOW, TERMS))
                .isEqualTo(new Verdict.Accepted(
                        new PostedAlert(LabelSet.of("a", "1"), annotations, NOW, AFTER, false, "")));
    }

    @Test
    void namesAndValuesMayBeAnyUnicode() {
        LabelSet labels = LabelSet.of("région du nord", "zürich 🔥", "1x", "a b");

        assertThat(AlertReview.review(draft(labels, labels, NOW, AFTER), NOW, TERMS))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void classicModeKnowsFewerNames() {
        Terms classic = new Terms(POLICY, ParserMode.CLASSIC);

        assertThat(AlertReview.review(
                        draft(LabelSet.of("a", "1", "b c", "2"), LabelSet.EMPTY, NOW, AFTER), NOW, classic))
                .isEqualTo(new Verdict.Refused("invalid label set: invalid name \"b c\""));
        assertThat(AlertReview.review(draft(LABELS, LabelSet.of("1x", "2"), NOW, AFTER), NOW, classic))
                .isEqualTo(new Verdict.Refused("invalid annotations: invalid name \"1x\""));
    }

    @Test
    void alertThatNoMessageCanHoldIsRefused() {
        AlertDraft draft = draft(LABELS, LabelSet.of("dump", "x".repeat(AlertSize.MAXIMUM)), NOW, AFTER);

        assertThat(AlertReview.review(draft, NOW, TERMS))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.reason())
                        .startsWith("alert too large"));
    }
}
