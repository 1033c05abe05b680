package dev.tocsin.fakes.outbox;

import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The outbox as HTML: nothing is loaded from elsewhere, and what came in a message cannot run here. */
public final class OutboxPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Style and script are in the page; a mail's HTML is shown in a frame that may do nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:";

    private OutboxPage() {}

    public static Answer of(Outbox outbox) {
        List<OutboxEntry> entries = outbox.entries();
        String body = Frame.TEXT
                .replace("@COUNT@", Integer.toString(entries.size()))
                .replace(
                        "@ENTRIES@",
                        entries.isEmpty()
                                ? "<p class=\"none\">Nothing yet. What the providers receive appears here by itself.</p>"
                                : entries.stream().map(OutboxPage::entry).collect(Collectors.joining()));
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        POLICY,
                        "Cache-Control",
                        "no-store"),
                body);
    }

    private static String entry(OutboxEntry entry) {
        String lines = entry.reading().lines().stream()
                .map(line -> "<li>" + escape(line) + "</li>")
                .collect(Collectors.joining());
        String mail = entry.html()
                .map(html -> "<iframe sandbox title=\"the mail\" srcdoc=\"" + escape(html) + "\"></iframe>")
                .orElse("");
        return """
                <details class="entry %s" id="%s"><summary><time>%s</time><b class="p-%s">%s</b>\
                <span>%s%s</span></summary><p class="answer">%s</p><ul>%s</ul>%s\
                <details id="%s-raw"><summary>as it came</summary><pre>%s</pre></details></details>
                """.formatted(
                        entry.verdict().name().toLowerCase(Locale.ROOT),
                        escape(entry.id()),
                        time(entry.at()),
                        entry.provider().toLowerCase(Locale.ROOT),
                        escape(entry.provider()),
                        escape(entry.reading().summary()),
                        entry.verdict() == Verdict.ACCEPTED ? "" : " <i>" + escape(entry.answer()) + "</i>",
                        escape(entry.answer()),
                        lines,
                        mail,
                        escape(entry.id()),
                        escape(entry.raw()));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** For text and for attribute values in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
