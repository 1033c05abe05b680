package dev.tocsin.notifier.domain.message;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Turns the texts of a receiver's settings into words about one group. Literal text is used as it is, and fields are
 * filled in; any other template gives way to a default of ours.
 *
 * @param group what it is about
 * @param escape what labels and annotations need where they are going
 */
public record Wording(GroupMessage group, UnaryOperator<String> escape) {

    private static final String ACTION = "{{";

    /** What the settings say; empty if that takes a template engine, or is Alertmanager's default. */
    public Optional<String> of(String configured) {
        return configured.contains(ACTION) ? FieldTemplate.render(configured, group, escape) : Optional.of(configured);
    }

    /** What the settings say, where a provider wants something to be said: or else, also if they come to nothing. */
    public String required(String configured, Supplier<String> otherwise) {
        return of(configured).filter(text -> !text.isBlank()).orElseGet(otherwise);
    }

    /** What the settings say, which may be nothing; or else. */
    public String or(String configured, Supplier<String> otherwise) {
        return of(configured).orElseGet(otherwise);
    }
}
