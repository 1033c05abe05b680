package dev.tocsin.engine.app;

import com.google.re2j.Pattern;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.policy.matcher.CompiledMatcher;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of a question, ready to be asked. */
final class Filter {

    private Filter() {}

    static Predicate<HeldAlert> labels(List<LabelMatcher> filter) {
        List<CompiledMatcher> matchers =
                filter.stream().map(CompiledMatcher::compile).toList();
        return alert -> matchers.stream().allMatch(matcher -> matches(matcher, alert.labels()));
    }

    /**
     * Alertmanager's filter takes an empty value for a question about presence: {@code a=""} and {@code a=~""} ask for
     * absence, {@code a!=""} and {@code a!~""} for presence.
     */
    private static boolean matches(CompiledMatcher matcher, LabelSet labels) {
        LabelMatcher written = matcher.matcher();
        if (written.value().isEmpty()) {
            return written.operator().isPositive() != labels.has(written.name());
        }
        return matcher.matches(labels);
    }

    /** @param expression RE2, for the whole name; null lets every receiver pass */
    static Predicate<String> receiver(@Nullable String expression) {
        if (expression == null) {
            return name -> true;
        }
        Pattern pattern = Pattern.compile("^(?:" + expression + ")$");
        return name -> pattern.matcher(name).matches();
    }
}
