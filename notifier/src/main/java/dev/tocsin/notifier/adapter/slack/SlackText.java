package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.domain.message.WebAddress;

/** Values inside Slack's mrkdwn. */
final class SlackText {

    private SlackText() {}

    /** Takes mentions, links and entities their meaning; nothing else is to be escaped. */
    static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A link, if the address may be one; else its text, which must be escaped already. */
    static String link(String address, String text) {
        return WebAddress.isLinkable(address)
                ? "<" + escape(address).replace("|", "%7C") + "|" + text.replace("|", "/") + ">"
                : text;
    }
}
