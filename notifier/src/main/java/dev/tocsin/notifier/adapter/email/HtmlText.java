package dev.tocsin.notifier.adapter.email;

/** Values inside HTML that an author of settings wrote. */
final class HtmlText {

    private HtmlText() {}

    static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
