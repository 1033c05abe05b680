package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.SlackConfig.Action;
import dev.tocsin.policy.receiver.SlackConfig.Confirmation;
import dev.tocsin.policy.receiver.SlackConfig.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of a Slack message. */
final class SlackParts {

    private SlackParts() {}

    static List<Field> fields(Section section) {
        return section.sections("fields", section.name() + " fields").stream()
                .map(SlackParts::field)
                .toList();
    }

    private static Field field(Section field) {
        Field read = new Field(
                required(field, "title"),
                required(field, "value"),
                field.flag("short").orElse(null));
        field.end();
        return read;
    }

    static List<Action> actions(Section section) {
        return section.sections("actions", section.name() + " actions").stream()
                .map(SlackParts::action)
                .toList();
    }

    /** With an address it is a link, and what belongs to a message button is dropped, as in Alertmanager. */
    private static Action action(Section action) {
        String url = action.text("url", "");
        String name = action.text("name", "");
        String value = action.text("value", "");
        if (url.isEmpty() && name.isEmpty()) {
            action.error("url", action.name() + " has neither url nor name; add one");
        } else if (url.isEmpty()) {
            action.warning("name", action.name() + " is not supported yet and left out: only actions with a url are");
        }
        @Nullable Confirmation confirm = action.section("confirm", "confirm of " + action.name())
                .map(SlackParts::confirmation)
                .orElse(null);
        boolean link = !url.isEmpty();
        Action read = new Action(
                required(action, "type"),
                required(action, "text"),
                url,
                action.text("style", ""),
                link ? "" : name,
                link ? "" : value,
                link ? null : confirm);
        action.end();
        return read;
    }

    private static Confirmation confirmation(Section confirm) {
        Confirmation read = new Confirmation(
                required(confirm, "text"),
                confirm.text("title", ""),
                confirm.text("ok_text", ""),
                confirm.text("dismiss_text", ""));
        confirm.end();
        return read;
    }

    private static String required(Section section, String key) {
        String text = section.text(key, "");
        if (text.isEmpty()) {
            section.error(key, section.name() + " has no " + key + "; add it");
        }
        return text;
    }
}
