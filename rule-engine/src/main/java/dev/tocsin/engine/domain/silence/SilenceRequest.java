package dev.tocsin.engine.domain.silence;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.questions.Question.SetSilence;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.InvalidMatcherException;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Setting a silence.
 *
 * <p>Source: prometheus/alertmanager {@code silence/silence.go}, {@code Set} and {@code canUpdate}.
 *
 * @param existing the silence the request names; null if it names none, or none has that id
 * @param freshId the id to use if a new silence is made
 * @param names which names of labels are valid
 */
public record SilenceRequest(
        SetSilence wanted, @Nullable Silence existing, String freshId, ParserMode names, Instant now) {

    public SilenceChange decide() {
        String id = wanted.id();
        if (id != null && existing == null) {
            return new SilenceChange.Unknown(id);
        }
        String problem = problem();
        if (problem != null) {
            return new SilenceChange.Refused(problem);
        }
        if (existing != null && isUpdatable(existing)) {
            return new SilenceChange.Accepted(existing.id(), List.of(silence(existing.id(), wanted.startsAt())));
        }
        Instant startsAt = wanted.startsAt().isBefore(now) ? now : wanted.startsAt();
        Silence created = silence(freshId, startsAt);
        if (existing == null || existing.stateAt(now) == Silence.State.EXPIRED) {
            return new SilenceChange.Accepted(freshId, List.of(created));
        }
        return new SilenceChange.Accepted(freshId, List.of(SilenceChange.expired(existing, now), created));
    }

    private @Nullable String problem() {
        if (wanted.matchers().isEmpty()) {
            return "invalid silence: at least one matcher required";
        }
        if (!wanted.startsAt().isBefore(wanted.endsAt())) {
            return "start time must be before end time";
        }
        if (!wanted.endsAt().isAfter(now)) {
            return "end time can't be in the past";
        }
        @Nullable String oversize = wanted.oversize().orElse(null);
        if (oversize != null) { // Before an expression of that size is compiled.
            return oversize;
        }
        for (LabelMatcher matcher : wanted.matchers()) {
            @Nullable String problem = problem(matcher);
            if (problem != null) {
                return "invalid silence: invalid label matcher " + matcher.name() + ": " + problem;
            }
        }
        return wanted.matchers().stream().anyMatch(SilenceRequest::asksForSomething)
                ? null
                : "invalid silence: at least one matcher must not match the empty string";
    }

    private @Nullable String problem(LabelMatcher matcher) {
        if (!names.isValidLabelName(matcher.name())) {
            return "invalid label name \"" + matcher.name() + "\"";
        }
        try {
            CompiledMatcher.compile(matcher);
            return null;
        } catch (InvalidMatcherException e) {
            return e.getMessage();
        }
    }

    /** A negative matcher counts as one that asks for something, whatever it matches. */
    private static boolean asksForSomething(LabelMatcher matcher) {
        return !matcher.operator().isPositive()
                || !CompiledMatcher.compile(matcher).matchesValue("");
    }

    private boolean isUpdatable(Silence silence) {
        if (!silence.matchers().equals(wanted.matchers())) {
            return false;
        }
        return switch (silence.stateAt(now)) {
            case ACTIVE -> toTheSecond(wanted.startsAt()).equals(toTheSecond(silence.startsAt()));
            case PENDING -> !wanted.startsAt().isBefore(now);
            case EXPIRED -> false;
        };
    }

    private static Instant toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private Silence silence(String id, Instant startsAt) {
        return new Silence(
                id,
                wanted.matchers(),
                startsAt,
                wanted.endsAt(),
                now,
                wanted.createdBy(),
                wanted.comment(),
                wanted.annotations());
    }
}
