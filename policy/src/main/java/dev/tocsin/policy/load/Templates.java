package dev.tocsin.policy.load;

import dev.tocsin.policy.document.PlainValue;
import dev.tocsin.policy.document.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the texts that only a Go template engine could render, which we do not have yet: plain text and single fields such
 * as {@code {{ .CommonLabels.team }}} are rendered, other texts give way to our own.
 */
final class Templates {

    private static final Pattern ACTION = Pattern.compile("\\{\\{(-?\\s*)(.*?)(\\s*-?)}}", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\.(?:Status|Receiver|ExternalURL|NotificationReason"
            + "|(?:GroupLabels|CommonLabels|CommonAnnotations|RouteLabels)\\.[A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern DEFAULT =
            Pattern.compile("\\s*\\{\\{\\s*template\\s+\"\\w+\\.default\\.\\w+\"\\s*\\.\\s*}}\\s*");

    /** Without these there is no telling where to deliver, or what. */
    private static final Set<String> VITAL = Set.of("url", "to", "from", "channel", "payload");

    private Templates() {}

    /** Warns of an integration's texts, in one sentence, and of those that nothing is delivered without. */
    static void warnOf(Section integration) {
        List<String> replaced = new ArrayList<>();
        for (String key : List.copyOf(integration.keys())) {
            boolean needsEngine = integration
                    .value(key)
                    .map(PlainValue::of)
                    .filter(Templates::needsEngine)
                    .isPresent();
            if (needsEngine && VITAL.contains(key)) {
                integration.warning(
                        key,
                        key + " of " + integration.name()
                                + " is a template that is not supported yet, and nothing is delivered: use plain text, or fields"
                                + " such as {{ .CommonLabels.team }}");
            } else if (needsEngine) {
                replaced.add(key);
            }
        }
        if (!replaced.isEmpty()) {
            integration.warning(
                    replaced.getFirst(),
                    String.join(", ", replaced) + " of " + integration.name()
                            + ": templates are not rendered yet, Tocsin's own text is sent (single fields are:"
                            + " {{ .CommonLabels.team }})");
        }
    }

    static boolean needsEngine(@Nullable Object value) {
        return switch (value) {
            case String text -> needsEngine(text);
            case Map<?, ?> map -> map.values().stream().anyMatch(Templates::needsEngine);
            case Collection<?> list -> list.stream().anyMatch(Templates::needsEngine);
            case null, default -> false;
        };
    }

    private static boolean needsEngine(String text) {
        if (!text.contains("{{") || DEFAULT.matcher(text).matches()) {
            return false;
        }
        Matcher action = ACTION.matcher(text);
        while (action.find()) {
            boolean trims = action.group(1).startsWith("-") || action.group(3).endsWith("-");
            if (trims || !FIELD.matcher(action.group(2)).matches()) {
                return true;
            }
        }
        return false;
    }
}
