package dev.tocsin.notifier.adapter.webhook;

import dev.tocsin.notifier.domain.message.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body of the policy's own shape: its texts are rendered, and what then looks like a number, a boolean or null becomes
 * one, as Alertmanager reads it again as YAML.
 *
 * <p>Source: prometheus/alertmanager {@code template/template.go}, {@code DeepCopyWithTemplate}.
 */
final class CustomPayload {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

    private final Wording wording;

    CustomPayload(Wording wording) {
        this.wording = wording;
    }

    /** Empty if one of its texts takes a template engine that we do not have. */
    Optional<Object> render(Object payload) {
        return switch (payload) {
            case String text -> wording.of(text).map(CustomPayload::reread);
            case Map<?, ?> map -> map(map);
            case Collection<?> values -> list(values);
            default -> Optional.of(payload);
        };
    }

    private Optional<Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<String> key = wording.of(String.valueOf(entry.getKey()));
            Optional<Object> value = entry.getValue() == null ? Optional.of(Null.NULL) : render(entry.getValue());
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            rendered.put(key.get(), Null.unwrap(value.get()));
        }
        return Optional.of(rendered);
    }

    private Optional<Object> list(Collection<?> values) {
        List<@Nullable Object> rendered = new ArrayList<>();
        for (Object value : values) {
            Optional<Object> one = value == null ? Optional.of(Null.NULL) : render(value);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            rendered.add(Null.unwrap(one.get()));
        }
        return Optional.of(rendered);
    }

    private static Object reread(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "null", "~" -> Null.NULL;
            default -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
        };
    }

    /** JSON's null, where an Optional cannot hold ours. */
    private enum Null {
        NULL;

        static @Nullable Object unwrap(Object value) {
            return value == NULL ? null : value;
        }
    }
}
