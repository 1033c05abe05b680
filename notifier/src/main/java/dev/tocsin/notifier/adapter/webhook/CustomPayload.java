package dev.tocsin.notifier.adapter.webhook;

import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.policy.document.Document;
import dev.tocsin.policy.document.Findings;
import dev.tocsin.policy.document.PlainValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A body of the policy's own shape: its texts are rendered and read again as YAML, so that one that then is a number, a
 * boolean, a list or a map becomes that, as with Alertmanager.
 *
 * <p>Source: prometheus/alertmanager {@code template/template.go}, {@code DeepCopyWithTemplate}.
 */
final class CustomPayload {

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

    /** What is a text once more, or no YAML at all, stays as it is. It may hold labels, so it is not rendered again. */
    private static Object reread(String text) {
        Optional<Node> yaml = Document.parse(text, new Findings("payload"));
        if (yaml.isEmpty()) {
            return text.isBlank() ? Null.NULL : text;
        }
        @Nullable Object value = PlainValue.of(yaml.get());
        return switch (value) {
            case null -> Null.NULL;
            case String same -> text;
            case Double number when !Double.isFinite(number) -> text;
            default -> value;
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
