package dev.tocsin.notifier.adapter.email;

import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.WebAddress;
import java.util.List;
import java.util.Map;

/**
 * An alert as a mail shows it; the HTML template escapes.
 *
 * @param source where it comes from, if that can be a link; else empty
 */
public record MailAlert(
        String name,
        String summary,
        boolean firing,
        String startsAt,
        Map<String, String> labels,
        Map<String, String> annotations,
        String source) {

    /** A mail that nobody can read to its end tells less than a short one. */
    private static final int SHOWN = 50;

    static List<MailAlert> shown(List<AlertMessage> alerts) {
        return alerts.stream().limit(SHOWN).map(MailAlert::of).toList();
    }

    private static MailAlert of(AlertMessage alert) {
        return new MailAlert(
                alert.name(),
                alert.summary(),
                alert.isFiring(),
                alert.startsAt(),
                alert.labels().asMap(),
                alert.annotations().asMap(),
                WebAddress.isLinkable(alert.generatorUrl()) ? alert.generatorUrl() : "");
    }
}
