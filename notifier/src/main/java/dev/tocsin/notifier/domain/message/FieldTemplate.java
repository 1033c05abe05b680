package dev.tocsin.notifier.domain.message;

import dev.tocsin.contracts.LabelSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The simplest of Go templates: text in which every action is one field, such as {@code {{ .CommonLabels.team }}}. All
 * others wait for a template engine of our own.
 */
final class FieldTemplate {

    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\.([A-Za-z]+)(?:\\.([A-Za-z_][A-Za-z0-9_]*))?");

    private FieldTemplate() {}

    /**
     * The text with its fields filled in; empty if it asks for more than fields.
     *
     * @param escape what the values need where they are going; the text itself is its author's business
     */
    static Optional<String> render(String template, GroupMessage group, UnaryOperator<String> escape) {
        Matcher action = ACTION.matcher(template);
        StringBuilder text = new StringBuilder();
        while (action.find()) {
            String value = value(action, group);
            if (value == null) {
                return Optional.empty();
            }
            action.appendReplacement(text, Matcher.quoteReplacement(escape.apply(value)));
        }
        action.appendTail(text);
        return Optional.of(text.toString());
    }

    /** Null if it is no field. Trimming ({@code {{-}) would change the text around it, so it is none either. */
    private static @Nullable String value(Matcher action, GroupMessage group) {
        Matcher field = FIELD.matcher(action.group(1));
        if (!field.matches()
                || action.group().startsWith("{{-")
                || action.group().endsWith("-}}")) {
            return null;
        }
        String key = field.group(2);
        return key == null
                ? whole(field.group(1), group)
                : labels(field.group(1), group).map(set -> set.value(key)).orElse(null);
    }

    private static @Nullable String whole(String name, GroupMessage group) {
        return switch (name) {
            case "Status" -> group.status().text();
            case "Receiver" -> group.receiver();
            case "ExternalURL" -> group.externalUrl();
            case "NotificationReason" -> group.reason().text();
            default -> null;
        };
    }

    private static Optional<LabelSet> labels(String name, GroupMessage group) {
        return switch (name) {
            case "GroupLabels" -> Optional.of(group.groupLabels());
            case "CommonLabels" -> Optional.of(group.commonLabels());
            case "CommonAnnotations" -> Optional.of(group.commonAnnotations());
            case "RouteLabels" -> Optional.of(group.routeLabels());
            default -> Optional.empty();
        };
    }
}
