package dev.tocsin.notifier.adapter.teams;

import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.notifier.domain.wire.Runes;
import dev.tocsin.policy.receiver.TeamsConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The body for either kind of address, no larger than Teams takes. */
final class TeamsMessage {

    /** Teams says about 28 KB for all of a message; a flow adds to it what we cannot see. */
    static final int LIMIT_BYTES = 27_000;

    private static final int MAX_ALERTS = 25;

    /** A title that fills the message leaves no room for what it is the title of. */
    private static final int TITLE = 1_024;

    private static final int WHERE = 1_000;
    private static final int SUMMARY = 2_000;

    private final Texts texts;

    TeamsMessage(Texts texts) {
        this.texts = texts;
    }

    /** As many alerts as fit; at last none but their number, and literal text cut short. */
    String of(TeamsConfig config, GroupMessage group) {
        int alerts = Math.min(group.alerts().size(), MAX_ALERTS);
        IntFunction<String> body = shown -> GoJson.write(card(config, group, text(config, group, shown)));
        String json = body.apply(alerts);
        while (bytes(json) > LIMIT_BYTES && alerts > 0) {
            alerts /= 2;
            json = body.apply(alerts);
        }
        return bytes(json) <= LIMIT_BYTES ? json : GoJson.write(card(config, group, "See the links for more."));
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Map<String, Object> card(TeamsConfig config, GroupMessage group, String text) {
        Wording wording = new Wording(group, CardText::escape);
        String subject = Runes.cut(DefaultText.subject(group, CardText::escape).strip(), TITLE);
        String title = Runes.cut(wording.required(config.title(), () -> subject), TITLE);
        return switch (config.card()) {
            case ADAPTIVE_CARD -> AdaptiveCard.of(group, title, text);
            case MESSAGE_CARD ->
                MessageCard.of(group, title, Runes.cut(wording.required(config.summary(), () -> subject), TITLE), text);
        };
    }

    private String text(TeamsConfig config, GroupMessage group, int shown) {
        return new Wording(group, CardText::escape).required(config.text(), () -> ours(group, shown));
    }

    private String ours(GroupMessage group, int shown) {
        List<CardAlert> firing = cardAlerts(group, group.firing(), shown);
        List<CardAlert> resolved = cardAlerts(group, group.resolved(), shown - firing.size());
        return texts.render(
                        "teams/text.txt",
                        Map.of(
                                "counts", group.counts(),
                                "since", Since.of(group),
                                "where", Runes.cut(CardText.line(group.where(), " · "), WHERE),
                                "summary", Runes.cut(CardText.escape(group.summary()), SUMMARY),
                                "firing", firing,
                                "resolved", resolved,
                                "more", group.alerts().size() - firing.size() - resolved.size() + group.truncated()))
                .strip();
    }

    private static List<CardAlert> cardAlerts(GroupMessage group, List<AlertMessage> alerts, int limit) {
        return alerts.stream()
                .limit(limit)
                .map(alert -> CardAlert.of(alert, group))
                .toList();
    }
}
